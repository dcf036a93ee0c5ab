import { Check, Copy } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from './Button';
import { copyText } from '@/ui/browser/clipboard';

interface CopyButtonProps {
  /** What is copied, in words: "compose hash". */
  what: string;
  /** Read when the button is pressed. */
  text: () => string;
  label?: string;
  look?: 'primary' | 'secondary' | 'quiet';
  size?: 'small' | 'normal';
}

type State = 'idle' | 'copied' | 'refused';

/** Copies, says so only when it happened, and otherwise offers the text to copy by hand. */
export function CopyButton({ what, text, label = 'Copy', look, size = 'small' }: CopyButtonProps) {
  const [state, setState] = useState<State>('idle');
  const timer = useRef<number>(undefined);
  async function copy() {
    const copied = await copyText(text());
    setState(copied ? 'copied' : 'refused');
    window.clearTimeout(timer.current);
    if (copied) timer.current = window.setTimeout(() => setState('idle'), 2000);
  }
  const Icon = state === 'copied' ? Check : Copy;
  return (
    <span className="inline-flex max-w-full flex-wrap items-center gap-2">
      <Button
        look={look ?? 'secondary'}
        size={size}
        aria-label={label.endsWith(what) ? label : `${label} ${what}`}
        onClick={copy}
      >
        <Icon aria-hidden size={14} />
        {state === 'copied' ? 'Copied' : label}
      </Button>
      <span role="status" className="sr-only">
        {state === 'copied' ? `Copied the ${what}.` : ''}
      </span>
      {state === 'refused' && <ManualCopy what={what} text={text()} />}
    </span>
  );
}

function ManualCopy({ what, text }: { what: string; text: string }) {
  return (
    <label className="block basis-full text-xs text-bad">
      The browser refused. Copy the {what} from here:
      <textarea
        readOnly
        value={text}
        ref={selectOnce}
        rows={2}
        className="mt-1 block w-full rounded border border-line-strong bg-surface p-2 font-mono text-xs text-ink"
      />
    </label>
  );
}

/** When it appears, and not again each time what is around it is drawn. */
function selectOnce(element: HTMLTextAreaElement | null): void {
  element?.focus();
  element?.select();
}
