import { currentDraft, type CurrentDraft } from '@/features/drafts/current-draft';
import type { FormNow } from '@/features/drafts/form-now';
import { draftKeeper } from '@/features/request/draft/draft-keeper';
import { readDraft } from '@/features/request/draft/draft-storage';
import { complaintsOf, useSubmit } from '@/features/request/submit/use-submit';
import { watchCloud } from '@/features/request/derive/catalogue';
import { PROVISION_BUTTON } from '@/features/request/BottomBar';
import { createPipeline } from '@/features/request/derive/pipeline';
import { watchScript } from '@/features/request/derive/script-now';
import { initialForm, toRequest, type ProvisionForm } from '@/domain/request/form';
import type { Prediction } from '@/domain/hash/prediction';
import type { ProvisionRequest } from '@/domain/request/request';
import { serialize } from '@/domain/request/serialize';
import { givenNames } from '@/display/secrets/given-names';
import { goToField } from '@/form/field-id';
import { settledValues } from '@/form/state/settled';
import { fetchFolded } from '@/ui/later';
import { changeAndFocus, focusOn } from '@/ui/browser/focus';
import { pathHere } from '@/ui/browser/base-path';
import { isSubmitKey, useShortcut } from '@/ui/browser/use-shortcut';
import { useLive } from '@/ui/browser/live';
import { useWhenIdle } from '@/ui/browser/use-when-idle';
import { useWatched } from '@/ui/browser/use-watched';
import { useImperativeHandle, useReducer, useState, type Ref } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { readAddress } from '@/text/addresses';
import { HEADINGS } from '@/app/pages';
import { FormView } from './FormView';
import { TROUBLE } from './FormNotices';
import { loadAnswer } from './load-answer';
import { formNowOf } from './form-now-of';
import { pageState, startState, type PageAction, type Replaced } from './page-state';

// At hand before anything is sent, even where the network fails after the page has come.
const fetchAnswer = () => void loadAnswer().catch(() => undefined);
const fetchFolds = () => void fetchFolded();

/** What other pages ask of the form; each takes the focus to where it leads. */
export interface ProvisionPageHandle {
  /** Loads another form, of a named draft or none; the one that was there can be brought back. */
  replace: (values: ProvisionForm, title: string, of?: CurrentDraft) => void;
  startAfresh: () => void;
  /** Sends the form as it is. */
  submit: () => void;
  /** Sends the form once more where it still is this request; else loads the request, to be looked at first. */
  again: (request: ProvisionRequest, values: ProvisionForm) => void;
  /** All that is typed now, with what follows from it. */
  now: () => Promise<FormNow>;
  /** A field by its path, or the beginning. */
  focus: (field: string | undefined) => void;
}

interface ProvisionPageProps {
  ref?: Ref<ProvisionPageHandle>;
  /** Whether this is the page in sight; its shortcuts rest while it is not. */
  shown: boolean;
  /** Whether the form is drawn: beside a page that has fields of the same values it is not. */
  drawn: boolean;
  /** Leads to the page of a provision. */
  onOpen: (id: string) => void;
  onKeyNeeded: () => void;
}

/** The main job: the form, and what is sent of it. */
export function ProvisionPage({ ref, shown, drawn, onOpen, onKeyNeeded }: ProvisionPageProps) {
  useLive();
  const [stored] = useState(readDraft);
  const form = useForm<ProvisionForm>({
    defaultValues: stored.kind === 'found' ? stored.form : initialForm(),
    mode: 'onTouched',
    shouldFocusError: false,
  });
  const [settled] = useState(() => settledValues(form));
  const [keeper] = useState(() => draftKeeper(settled, stored.kind === 'damaged'));
  // Kept going here and not in the notice: the draft is also watched while another page is shown.
  const draftStatus = useWatched(keeper);
  const client = useQueryClient();
  const [pipeline] = useState(() =>
    createPipeline(settled, watchCloud(client), givenNames, watchScript(client)),
  );
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
    async onAnswer({ form: sent, ...answer }) {
      const { receive } = await loadAnswer();
      const { id } = await receive(answer);
      void takeSnapshot(sent, answer.prediction);
      act({ kind: 'left' });
      // Who has gone to another page meanwhile is not taken away from it; history has the answer.
      if (readAddress(pathHere()).page === 'form') onOpen(id);
    },
    onKeyNeeded,
  });
  useWhenIdle(fetchAnswer);
  useWhenIdle(fetchFolds);
  useShortcut(
    (event) => shown && isSubmitKey(event),
    () => void submit(),
  );

  function load(values: ProvisionForm, replaced?: Replaced, of?: CurrentDraft) {
    form.reset(values);
    settled.flush();
    // What stands there now is no edition of the draft that stood there before.
    currentDraft.set(of);
    act({ kind: 'loaded', replaced });
  }
  const replace = (values: ProvisionForm, title: string, of?: CurrentDraft, undo?: () => void) =>
    load(values, { title, form: settled.get(), of: currentDraft.get(), undo }, of);
  function startAfresh() {
    // Another app's values have no place in the next one, and no draft to come back from.
    givenNames.forget();
    replace(initialForm(), 'Started afresh');
  }
  useImperativeHandle(ref, () => ({
    replace: (values, title, of) => thenFocusTitle(() => replace(values, title, of)),
    startAfresh: () => thenFocusTitle(startAfresh),
    submit: () => void submit(),
    again(request, values) {
      if (isSame(toRequest(settled.get()), request)) void submit();
      else thenFocusTitle(() => replace(values, 'The request of this provision is loaded'));
    },
    now: async () => formNowOf(await pipeline.settle()),
    focus: (field) => (field === undefined ? focusOn(HEADINGS.form) : goToField(field)),
  }));
  if (!drawn) return null;
  return (
    <FormView
      form={form}
      pipeline={pipeline}
      draft={{ keeper, stored, status: draftStatus }}
      state={state}
      sending={isPending}
      shown={shown}
      current={settled.flush}
      onImported={(values, title, undo) =>
        thenFocusTitle(() => replace(values, title, undefined, undo))
      }
      onSubmit={(anyway) => void submit(anyway)}
      onCancel={cancel}
      onOpen={onOpen}
      onLeaveTrouble={() => act({ kind: 'left' })}
      onReplace={replace}
      onRestore={({ form: before, of, undo }) => {
        load(before, undefined, of);
        undo?.();
      }}
      onKeepReplaced={() => act({ kind: 'replaced-closed' })}
      onStartAfresh={() => thenFocusTitle(startAfresh)}
    />
  );
}

/** What is encrypted is not remembered, so that it is not compared either. */
function isSame(one: ProvisionRequest, other: ProvisionRequest): boolean {
  const plain = (request: ProvisionRequest) => serialize({ ...request, encrypted_env: undefined });
  return plain(one) === plain(other);
}

/** Of what was sent, beside the answer and without holding it up. */
async function takeSnapshot(sent: ProvisionForm, prediction: Prediction | undefined) {
  try {
    const { snapshotOf } = await import('@/features/drafts/snapshot.lazy');
    await snapshotOf(sent, prediction);
  } catch {
    // The part could not be loaded: the history has the request all the same.
  }
}

/** Shows another form and takes the focus to its beginning; what had it is gone. */
function thenFocusTitle(change: () => void): void {
  changeAndFocus(change, () => HEADINGS.form);
}
