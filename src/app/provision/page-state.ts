import type { CurrentDraft } from '@/features/drafts/current-draft';
import type { ProvisionForm } from '@/domain/request/form';
import type { Trouble } from '@/features/request/submit/use-submit';

/** The form that a load put aside, so that it can be brought back. */
export interface Replaced {
  title: string;
  form: ProvisionForm;
  /** The named draft that it was of. */
  of: CurrentDraft | undefined;
  /** What else is brought back with it. */
  undo?: (() => void) | undefined;
}

/** What the page shows besides the form's values. */
export interface PageState {
  /** Forms loaded so far: a field that the loaded values lack would keep showing its old value. */
  loads: number;
  replaced: Replaced | undefined;
  /** What came of the last attempt to send, where it was no answer. */
  trouble: Trouble | undefined;
}

export type PageAction =
  /** Other values were loaded into the form, in the place of some that can be brought back or not. */
  | { kind: 'loaded'; replaced: Replaced | undefined }
  | { kind: 'replaced-closed' }
  /** An attempt to send begins: what stopped the last one is over. */
  | { kind: 'started' }
  | { kind: 'stopped'; trouble: Trouble }
  /** The trouble was left for the form as it stands, or an answer came. */
  | { kind: 'left' };

export const startState: PageState = {
  loads: 0,
  replaced: undefined,
  trouble: undefined,
};

/** The page after something happened. */
export function pageState(state: PageState, action: PageAction): PageState {
  switch (action.kind) {
    case 'loaded':
      return { ...startState, loads: state.loads + 1, replaced: action.replaced };
    case 'replaced-closed':
      return { ...state, replaced: undefined };
    case 'started':
    case 'left':
      return { ...state, trouble: undefined };
    case 'stopped':
      return { ...state, trouble: action.trouble };
  }
}
