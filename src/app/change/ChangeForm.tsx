import { ChangeBar, PREPARE_BUTTON } from '@/features/change/ChangeBar';
import { changeKeeper, clearChangeDraft, readChangeDraft } from '@/features/change/change-draft';
import { ChangePanel } from '@/features/change/ChangePanel';
import { MachineSince, type Since } from '@/features/change/MachineSince';
import { valuesAfter } from '@/features/change/values-after';
import type { ChangedMachine, ChangeState } from '@/features/change/use-change';
import { BarProblems } from '@/features/request/BarProblems';
import { watchCloud } from '@/features/request/derive/catalogue';
import { DerivedProvider } from '@/features/request/derive/DerivedProvider';
import { createPipeline } from '@/features/request/derive/pipeline';
import { watchScript } from '@/features/request/derive/script-now';
import { FormSection } from '@/features/request/fields/FormSection';
import { ImagesLookUp } from '@/features/request/images/ImagesLookUp';
import { HashOutlook } from '@/features/request/inspector/HashOutlook';
import { acceptedFindings } from '@/features/request/submit/accepted-findings';
import { BlockedNotice } from '@/features/request/submit/BlockedNotice';
import { inTheWay } from '@/features/request/submit/in-the-way';
import { givenNames } from '@/display/secrets/given-names';
import { changeEdits, isOfDocument, type ChangeSubject } from '@/domain/change/change-form';
import { namesInDocument } from '@/domain/change/stored-document';
import type { ProvisionForm } from '@/domain/request/form';
import { settledValues } from '@/form/state/settled';
import { useSelected } from '@/form/state/use-selected';
import { changeAndFocus, focusWhenShown } from '@/ui/browser/focus';
import { useLive } from '@/ui/browser/live';
import { isSubmitKey, useShortcut } from '@/ui/browser/use-shortcut';
import { useWatched } from '@/ui/browser/use-watched';
import { later } from '@/ui/later';
import { Notice } from '@/ui/Notice';
import { Sheet } from '@/ui/overlay/Sheet';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { ChangeDraftNote } from './ChangeDraftNote';
import { ChangeOutcome } from './ChangeOutcome';
import { changeSections } from './change-sections';
import { WaysOut } from './WaysOut';

interface ChangeFormProps {
  machine: ChangedMachine & { name: string };
  /** Where what is typed is kept. */
  draftAt: string;
  subject: ChangeSubject;
  /** 64 hex digits: of the stored text. */
  hashNow: string;
  isOnChain: boolean;
  /** What became of the machine since it was opened. */
  since: Since;
  change: ChangeState;
  /** The id of the heading. */
  heading: string;
  /** Opens the form once more, as the document fills it. */
  onAfresh: () => void;
  onKeyNeeded: () => void;
}

const TROUBLE = 'change-trouble';
const EMPTY = 'Nothing is changed yet, so there is nothing to prepare.';
const UNREADABLE =
  'Not sent: the next document holds a value of a kind that the API does not take, so its hash cannot be known.';

const ChecksView = later(
  async () => (await import('@/features/request/checks/ChecksView.lazy')).ChecksView,
  <p className="p-4 text-sm text-muted">Loading…</p>,
);

/** The form on a machine's document, and beside it what it comes to. */
export function ChangeForm(props: ChangeFormProps) {
  const { machine, draftAt, subject, hashNow, isOnChain, since } = props;
  const { change, heading, onAfresh, onKeyNeeded } = props;
  useLive();
  const { start } = subject;
  const [draft] = useState(() => readChangeDraft(draftAt));
  const form = useForm<ProvisionForm>({
    defaultValues: draft?.form ?? start.form,
    mode: 'onTouched',
    shouldFocusError: false,
  });
  const [settled] = useState(() => settledValues(form));
  const [keeper] = useState(() =>
    changeKeeper(settled, draftAt, { hash: hashNow, form: start.form }),
  );
  const isKept = useWatched(keeper);
  const client = useQueryClient();
  const [pipeline] = useState(() =>
    createPipeline(
      settled,
      watchCloud(client),
      valuesAfter(givenNames, namesInDocument(start.stored)),
      watchScript(client),
      {
        concerns: isOfDocument,
        ask: (now) => ({
          storedText: subject.storedText,
          edits: changeEdits(start, now),
          typed: givenNames.get(),
        }),
      },
    ),
  );
  const [accepted] = useState(acceptedFindings);
  const [stopped, setStopped] = useState<{ attempt: number; why?: string }>();
  const [asked, ask] = useState(0);
  const [isOpen, setOpen] = useState(false);

  const values = useSelected(pipeline, ({ form: now }) => now);
  const { behind, seen } = useSelected(pipeline, ({ behind: isLate, outlook: now }) => ({
    behind: isLate,
    seen: now,
  }));
  const outlook = seen ?? undefined;
  const isUnreadable = seen === null;
  const isSending = change.stage.kind === 'provisioning';

  async function prepare(anyway = false) {
    if (isSending) return;
    const attempt = asked + 1;
    changeAndFocus(
      () => {
        ask(attempt);
        setStopped(undefined);
      },
      () => document.getElementById(TROUBLE)?.contains(document.activeElement) && PREPARE_BUTTON,
    );
    // Every field may complain now.
    await form.handleSubmit(() => undefined)();
    const now = await pipeline.settle();
    const { ofFields, ofText } = inTheWay(now.findings);
    if (ofFields.length > 0 || (!anyway && !accepted.has(ofText, now.request))) {
      return setStopped({ attempt });
    }
    accepted.add(ofText, now.request);
    const next = now.outlook;
    if (!next) return setStopped({ attempt, why: UNREADABLE });
    if (!next.isChange) return setStopped({ attempt, why: EMPTY });
    const { env, members, prediction, moves } = next;
    if (moves === false) return change.prepareValues({ hashBefore: hashNow, env });
    const { assumedScript } = prediction;
    await change.prepare({ members, hashBefore: hashNow, env, assumed: assumedScript });
  }
  useShortcut(isSubmitKey, () => void prepare());

  return (
    <FormProvider {...form}>
      <DerivedProvider pipeline={pipeline}>
        <div className="grid flex-1 grid-cols-1 items-start md:grid-cols-[minmax(0,1fr)_minmax(360px,400px)]">
          <main className="min-w-0 border-r border-line bg-surface">
            <div className="space-y-1 px-4 pt-5 md:px-8">
              <h1
                id={heading}
                ref={focusWhenShown}
                tabIndex={-1}
                className="text-xl font-semibold break-words outline-none"
              >
                Change {machine.name}
              </h1>
              <p className="max-w-[75ch] text-sm text-muted">
                The document that this machine has, to be edited. Preparing a change restarts
                nothing; the values of its variables are not in it, and nobody can read them back.
              </p>
            </div>
            <div id={TROUBLE} className="space-y-3 px-4 pt-4 empty:hidden md:px-8">
              <MachineSince since={since} onReopen={onAfresh} />
              {draft && (
                <ChangeDraftNote
                  isOfAnother={draft.hash !== hashNow}
                  onDrop={() => {
                    clearChangeDraft(draftAt);
                    onAfresh();
                  }}
                />
              )}
              {!isKept && (
                <Notice
                  tone="warn"
                  title="This browser does not keep what you type here: a reload would lose it."
                />
              )}
              {stopped &&
                (stopped.why !== undefined ? (
                  <div key={stopped.attempt} ref={focusWhenShown} tabIndex={-1} role="group">
                    <Notice title={stopped.why} />
                  </div>
                ) : (
                  <BlockedNotice
                    key={stopped.attempt}
                    ref={focusWhenShown}
                    onSubmit={(anyway) => void prepare(anyway)}
                  />
                ))}
              <ChangeOutcome change={change} />
            </div>
            <form noValidate onSubmit={(event) => event.preventDefault()}>
              {changeSections.map((section) => (
                <FormSection key={section.id} section={section} isPart />
              ))}
            </form>
          </main>
          <Sheet
            title="What it comes to"
            open={isOpen}
            onClose={() => setOpen(false)}
            className="min-w-0 divide-y divide-line overflow-y-auto bg-canvas md:sticky md:top-12 md:h-[calc(100vh-3rem-3.5rem)]"
          >
            <ChangePanel
              hashNow={hashNow}
              outlook={outlook}
              isBehind={behind}
              isUnreadable={isUnreadable}
              hashNext={outlook && <HashOutlook prediction={outlook.prediction} />}
              left={start.left}
              isOnChain={isOnChain}
            />
            <ChecksView isExposureSaid />
            <WaysOut
              {...{ machine, subject, values, onKeyNeeded }}
              outlook={behind ? undefined : outlook}
            />
          </Sheet>
        </div>
        <ImagesLookUp />
        <ChangeBar
          hashNow={hashNow}
          outlook={outlook}
          isBehind={behind}
          isUnreadable={isUnreadable}
          isSending={isSending}
          onOutlook={() => setOpen(true)}
          onPrepare={() => void prepare()}
          onCancel={change.cancel}
        >
          <BarProblems onList={() => setOpen(true)} />
        </ChangeBar>
      </DerivedProvider>
    </FormProvider>
  );
}
