import type { ChangeOutlook } from '@/domain/change/outlook';
import { Button } from '@/ui/Button';
import { Elapsed } from '@/ui/Elapsed';
import { isSecondClick } from '@/ui/browser/second-click';
import { useSubmitKeys } from '@/ui/browser/use-shortcut';
import { shortHash } from '@/text/short-hash';
import type { ReactNode } from 'react';

/** The id of the button that provisions the change. */
export const PREPARE_BUTTON = 'prepare-change';

interface ChangeBarProps {
  hashNow: string;
  /** Of what was typed last; undefined until it was computed once. */
  outlook: ChangeOutlook | undefined;
  /** Something was typed since, and its outlook is computed. */
  isBehind: boolean;
  isUnreadable: boolean;
  isSending: boolean;
  /** Shows what the form comes to, where it does not stand beside it. */
  onOutlook: () => void;
  onPrepare: () => void;
  onCancel: () => void;
  /** The problems of the form. */
  children: ReactNode;
}

/** Always there while a machine's document is changed: whether the hash moves, the problems, and the one action. */
export function ChangeBar(props: ChangeBarProps) {
  const { isSending, outlook, onOutlook, onPrepare, onCancel, children } = props;
  const keys = useSubmitKeys();
  const isValuesOnly = outlook?.moves === false && outlook.env.kind === 'values';
  return (
    <footer className="sticky bottom-0 z-30 flex min-h-14 flex-wrap items-center gap-x-6 gap-y-1 border-t border-line bg-surface px-4 py-2 text-sm">
      <p role="status" className="min-w-0">
        <HashMove {...props} />
      </p>
      <button
        type="button"
        onClick={onOutlook}
        className="min-h-6 text-accent underline underline-offset-2 md:hidden"
      >
        What changes
      </button>
      {children}
      <div className="ml-auto flex items-center gap-2">
        {isSending && <Button onClick={onCancel}>Cancel</Button>}
        <Button
          id={PREPARE_BUTTON}
          look="primary"
          aria-disabled={isSending}
          onClick={(event) => !isSecondClick(event) && onPrepare()}
        >
          {isSending ? 'Preparing…' : isValuesOnly ? 'Go on to the values' : 'Prepare the change'}
          {isSending ? (
            <Elapsed />
          ) : (
            <kbd aria-hidden className="font-sans text-xs max-md:hidden">
              {keys}
            </kbd>
          )}
        </Button>
      </div>
    </footer>
  );
}

function HashMove({ hashNow, outlook, isBehind, isUnreadable }: ChangeBarProps) {
  const now = <span className="font-mono text-[13px]">{shortHash(hashNow)}</span>;
  if (isUnreadable && !isBehind) return <>Hash {now} → not known</>;
  if (isBehind || !outlook) return <>Hash {now} → computing…</>;
  const { moves, prediction, env } = outlook;
  if (moves === false) {
    return (
      <>
        Hash {now} stays
        {env.kind === 'values' ? ', values are new' : ': nothing is changed yet'}
      </>
    );
  }
  if (prediction.hash === undefined) return <>Hash {now} → not known before</>;
  return (
    <>
      Hash {now} → <span className="font-mono text-[13px]">{shortHash(prediction.hash)}</span>
    </>
  );
}
