import { useEffect, useRef } from 'react';

interface EndedTextProps {
  text: string;
  label: string;
}

/** How near the end, in pixels, counts as being there. */
const NEAR = 40;

/** Machine text that grows at its end, which stays in sight for who is there. */
export function EndedText({ text, label }: EndedTextProps) {
  const box = useRef<HTMLPreElement>(null);
  const isAtEnd = useRef(true);
  useEffect(() => {
    if (box.current && isAtEnd.current) box.current.scrollTop = box.current.scrollHeight;
  });
  return (
    <pre
      ref={box}
      tabIndex={0}
      aria-label={label}
      onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
        isAtEnd.current = scrollHeight - scrollTop - clientHeight < NEAR;
      }}
      className="h-96 overflow-auto rounded border border-line bg-surface p-3 font-mono text-xs break-words whitespace-pre-wrap"
    >
      {text}
    </pre>
  );
}
