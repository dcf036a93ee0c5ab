import { draftKeeper } from '@/features/request/draft/draft-keeper';
import { readDraft } from '@/features/request/draft/draft-storage';
import type { ProvisionRecord } from '@/features/result/history/record';
import { complaintsOf, useSubmit } from '@/features/request/submit/use-submit';
import { watchCloud } from '@/features/request/derive/catalogue';
import { PROVISION_BUTTON } from '@/features/request/BottomBar';
import { createPipeline } from '@/features/request/derive/pipeline';
import { initialForm, type ProvisionForm } from '@/domain/request/form';
import { givenNames } from '@/display/secrets/given-names';
import { goToField } from '@/form/field-id';
import { settledValues } from '@/form/settled';
import { changeAndFocus } from '@/ui/browser/focus';
import { later } from '@/ui/later';
import { isSubmitKey, useShortcut } from '@/ui/browser/use-shortcut';
import { useWhenIdle } from '@/ui/browser/use-when-idle';
import { useWatched } from '@/ui/browser/use-watched';
import { useImperativeHandle, useReducer, useState, type Ref } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { FORM_TITLE, FormView } from './FormView';
import { TROUBLE } from './FormNotices';
import { loadAnswer } from './load-answer';
import { pageState, startState, type PageAction } from './page-state';

const AnswerView = later(
  async () => (await loadAnswer()).AnswerView,
  <p className="p-8 text-sm text-muted">Loading the result…</p>,
);

// At hand before anything is sent, even where the network fails after the page has come.
const fetchAnswer = () => void loadAnswer().catch(() => undefined);

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

/** The main job: the form, and the answer to what was sent. Hands what one stage made to the next. */
export function ProvisionPage({ ref, shown, onKeyNeeded }: ProvisionPageProps) {
  const [stored] = useState(readDraft);
  const form = useForm<ProvisionForm>({
    defaultValues: stored.kind === 'found' ? stored.form : initialForm(),
    mode: 'onTouched',
    shouldFocusError: false,
  });
  const [settled] = useState(() => settledValues(form));
  const [keeper] = useState(() => draftKeeper(settled, stored.kind === 'damaged'));
  // Kept going here and not in the notice: the draft is also watched while an answer is shown.
  const draftStatus = useWatched(keeper);
  const client = useQueryClient();
  const [pipeline] = useState(() => createPipeline(settled, watchCloud(client), givenNames));
  const [state, dispatch] = useReducer(pageState, startState);
  function act(action: PageAction) {
    dispatch(action);
    if (action.kind === 'replaced-closed') return;
    pipeline.complain(action.kind === 'stopped' ? complaintsOf(action.trouble) : undefined);
  }
  const { isPending, submit, cancel } = useSubmit({
    form,
    pipeline,
    prepare: loadAnswer,
    onStart() {
      const held = document.getElementById(TROUBLE)?.contains(document.activeElement);
      changeAndFocus(
        () => act({ kind: 'started' }),
        () => held && PROVISION_BUTTON,
      );
    },
    onTrouble: (trouble) => act({ kind: 'stopped', trouble }),
    async onAnswer(answer) {
      const { receive } = await loadAnswer();
      act({ kind: 'answered', answer: await receive(answer) });
    },
    onKeyNeeded,
  });
  useWhenIdle(fetchAnswer);
  useShortcut(
    (event) => shown && isSubmitKey(event),
    () => {
      if (!state.answer) void submit();
    },
  );

  function load(values: ProvisionForm, replaced?: { title: string; form: ProvisionForm }) {
    form.reset(values);
    settled.flush();
    act({ kind: 'loaded', replaced });
  }
  const replace = (values: ProvisionForm, title: string) =>
    load(values, { title, form: settled.get() });
  function startAfresh() {
    // Another app's values have no place in the next one, and no draft to come back from.
    givenNames.forget();
    replace(initialForm(), 'Started afresh');
  }
  async function reopen(record: ProvisionRecord) {
    const { doneOf } = await loadAnswer();
    act({ kind: 'answered', answer: await doneOf(record) });
  }
  const leave = () => act({ kind: 'left' });
  useImperativeHandle(ref, () => ({
    replace: (values, title) => thenFocusTitle(() => replace(values, title)),
  }));
  if (state.answer) {
    return (
      <AnswerView
        done={state.answer}
        onBack={(field) => {
          thenFocusTitle(leave);
          if (field !== undefined) goToField(field);
        }}
        onAnother={() => thenFocusTitle(startAfresh)}
        onProvisionAgain={() => {
          thenFocusTitle(leave);
          void submit();
        }}
        onKeyNeeded={onKeyNeeded}
      />
    );
  }
  return (
    <FormView
      form={form}
      pipeline={pipeline}
      draft={{ keeper, stored, status: draftStatus }}
      state={state}
      sending={isPending}
      onSubmit={(anyway) => void submit(anyway)}
      onCancel={cancel}
      onReopen={(record) => void reopen(record)}
      onLeaveTrouble={leave}
      onReplace={replace}
      onRestore={({ form: before }) => load(before)}
      onKeepReplaced={() => act({ kind: 'replaced-closed' })}
      onStartAfresh={() => thenFocusTitle(startAfresh)}
    />
  );
}

/** Shows another form and takes the focus to its beginning; what had it is gone. */
function thenFocusTitle(change: () => void): void {
  changeAndFocus(change, () => FORM_TITLE);
}
