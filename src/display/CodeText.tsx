import { CopyButton } from '@/ui/CopyButton';

interface CodeTextProps {
  /** What it is, for who does not see it, and on the button that copies it. */
  what: string;
  text: string;
}

/** Code to take away, as it is. */
export function CodeText({ what, text }: CodeTextProps) {
  return (
    <div className="space-y-2">
      <pre
        tabIndex={0}
        aria-label={what}
        className="max-h-72 overflow-auto rounded border border-line bg-surface p-3 font-mono text-xs leading-5 whitespace-pre"
      >
        {text}
      </pre>
      <CopyButton what={what} text={() => text} />
    </div>
  );
}
