import { initialForm, toRequest, type ProvisionForm } from '@/domain/request/form';
import { labelOf } from '@/domain/request/labels';
import { sections } from '@/domain/request/request';
import { ErrorSummary } from '@/form/ErrorSummary';
import { goToField } from '@/form/field-id';
import { settledValues } from '@/form/settled';
import { Button } from '@/ui/Button';
import { later } from '@/ui/later';
import { Notice } from '@/ui/Notice';
import { isSubmitKey, useShortcut } from '@/ui/browser/use-shortcut';
import { useWhenIdle } from '@/ui/browser/use-when-idle';
import { useImperativeHandle, useState, useSyncExternalStore, type Ref } from 'react';
import { flushSync } from 'react-dom';
import { FormProvider, useForm } from 'react-hook-form';
import { BottomBar } from './BottomBar';
import { DerivedProvider } from './DerivedProvider';
import { draftKeeper } from './draft/draft-keeper';
import { givenNames, useGivenNames } from '@/display/secrets/given-names';
import { DraftNotice } from './draft/DraftNotice';
import { readDraft } from './draft/draft-storage';
import { FormSection } from './fields/FormSection';
import { Inspector } from './inspector/Inspector';
import { PinnedField } from './fields/PinnedField';
import { ProblemPanel } from './outcome/ProblemPanel';
import { loadOutcome } from './outcome/later';
import { SectionNav } from './SectionNav';
import { saidBy, useSubmit } from './outcome/use-submit';

// At hand before anything is sent, even where the network fails after the page has come.
const prepareOutcome = () => void loadOutcome().catch(() => undefined);

// Loaded before a request is sent, so it is there at once when an answer comes.
const ResultView = later(
  async () => (await loadOutcome()).ResultView,
  <p className="p-8 text-sm text-muted">Loading the result…</p>,
);
const LastAnswerNotice = later(
  async () => (await import('./history/LastAnswerNotice')).LastAnswerNotice,
);

/** The form that a load put aside, so that it can be brought back. */
interface Replaced {
  title: string;
  form: ProvisionForm;
}

export interface ProvisionPageHandle {
  /** Loads another form; the one that was there can be brought back. */
  replace: (values: ProvisionForm, title: string) => void;
}

interface ProvisionPageProps {
  ref?: Ref<ProvisionPageHandle>;
  /** Whether this is the page in sight; another one keeps it, and its shortcuts rest. */
  shown: boolean;
  onKeyNeeded: () => void;
}

/** The whole of the main job: form, inspector, the one action, and its result. */
export function ProvisionPage({ ref, shown, onKeyNeeded }: ProvisionPageProps) {
  const [stored] = useState(readDraft);
  const form = useForm<ProvisionForm>({
    defaultValues: stored.kind === 'found' ? stored.form : initialForm(),
    mode: 'onTouched',
    shouldFocusError: false,
  });
  const [settled] = useState(() => settledValues(form));
  const [keeper] = useState(() => draftKeeper(settled, stored.kind === 'damaged'));
  // Kept going here and not in the notice: the draft is also watched while a result is shown.
  const draftStatus = useSyncExternalStore(keeper.subscribe, keeper.get);
  // A field that is absent from the values that are loaded would keep showing its old one.
  const [loads, setLoads] = useState(0);
  const [replaced, setReplaced] = useState<Replaced>();
  const given = useGivenNames();
  const { outcome, isPending, submit, cancel, reopen, dismiss } = useSubmit(
    form,
    settled,
    onKeyNeeded,
    given,
  );
  useWhenIdle(prepareOutcome);
  useShortcut(
    (event) => shown && isSubmitKey(event),
    () => {
      if (outcome?.kind !== 'done') void submit();
    },
  );

  function load(values: ProvisionForm) {
    form.reset(values);
    setLoads((before) => before + 1);
    settled.flush();
    dismiss();
  }
  function replace(values: ProvisionForm, title: string) {
    setReplaced({ title, form: settled.get().values });
    load(values);
  }
  function startAfresh() {
    // Another app's values have no place in the next one, and no draft to come back from.
    givenNames.forget();
    replace(initialForm(), 'Started afresh');
  }
  useImperativeHandle(ref, () => ({
    replace: (values, title) => thenFocusTitle(() => replace(values, title)),
  }));
  if (outcome?.kind === 'done') {
    return (
      <ResultView
        ref={focusOnce}
        done={outcome}
        onBack={(field) => {
          thenFocusTitle(dismiss);
          if (field !== undefined) goToField(field);
        }}
        onAnother={() => thenFocusTitle(startAfresh)}
        onProvisionAgain={() => {
          thenFocusTitle(dismiss);
          void submit();
        }}
        onKeyNeeded={onKeyNeeded}
      />
    );
  }
  return (
    <FormProvider {...form}>
      <DerivedProvider settled={settled} said={saidBy(outcome)} given={given}>
        <div className="grid flex-1 grid-cols-1 items-start md:grid-cols-[minmax(0,1fr)_minmax(360px,400px)] xl:grid-cols-[13rem_minmax(0,1fr)_minmax(400px,30vw)]">
          <SectionNav />
          <main className="min-w-0 border-line bg-surface md:border-r">
            <h1 id={TITLE} tabIndex={-1} className="sr-only">
              Provision a confidential app
            </h1>
            <div className="space-y-3 px-4 pt-4 empty:hidden md:px-8">
              <DraftNotice
                keeper={keeper}
                status={draftStatus}
                stored={stored}
                onLoad={(values) => replace(values, 'The other tab’s version is loaded')}
                onStartAfresh={() => thenFocusTitle(startAfresh)}
              />
              {stored.kind === 'found' && (
                <LastAnswerNotice
                  request={toRequest(stored.form)}
                  onOpen={(record) => void reopen(record)}
                />
              )}
              {replaced && (
                <ReplacedNotice
                  title={replaced.title}
                  onUndo={() => {
                    load(replaced.form);
                    setReplaced(undefined);
                  }}
                  onClose={() => setReplaced(undefined)}
                />
              )}
              {outcome?.kind === 'blocked' && (
                <ErrorSummary
                  key={outcome.attempt}
                  ref={focusOnce}
                  findings={outcome.findings}
                  labelOf={labelOf}
                  actions={
                    outcome.overridable && (
                      <Button size="small" onClick={() => void submit(true)}>
                        Send anyway
                      </Button>
                    )
                  }
                />
              )}
              {outcome?.kind === 'failed' && (
                <ProblemPanel
                  key={outcome.attempt}
                  ref={focusOnce}
                  problem={outcome.problem}
                  onDismiss={dismiss}
                />
              )}
            </div>
            <form key={loads} noValidate onSubmit={(event) => event.preventDefault()}>
              {sections.map((section) => (
                <FormSection key={section.id} section={section} />
              ))}
              <div className="px-4 py-6 md:px-8">
                <PinnedField />
              </div>
            </form>
          </main>
          <div className="md:sticky md:top-12 md:flex md:h-[calc(100vh-3rem-3.5rem)] max-xl:md:top-[5.6rem] max-xl:md:h-[calc(100vh-5.6rem-3.5rem)]">
            <Inspector onOpenAnswer={(record) => void reopen(record)} />
          </div>
        </div>
        <BottomBar sending={isPending} onSubmit={() => void submit()} onCancel={cancel} />
      </DerivedProvider>
    </FormProvider>
  );
}

const TITLE = 'page-title';

/** Shows another form and takes the focus to its beginning; what had it is gone. */
function thenFocusTitle(change: () => void): void {
  flushSync(change);
  document.getElementById(TITLE)?.focus();
}

/** What appears after an action takes the focus, so that it is read and scrolled to. */
function focusOnce(element: HTMLElement | null): void {
  element?.focus();
}

interface ReplacedNoticeProps {
  title: string;
  onUndo: () => void;
  onClose: () => void;
}

function ReplacedNotice({ title, onUndo, onClose }: ReplacedNoticeProps) {
  return (
    <Notice
      live="status"
      title={title}
      actions={
        <>
          <Button size="small" onClick={onUndo}>
            Bring the draft back
          </Button>
          <Button size="small" look="quiet" onClick={onClose}>
            Close
          </Button>
        </>
      }
    />
  );
}
