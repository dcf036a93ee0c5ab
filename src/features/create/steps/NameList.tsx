const MOST = 12;

/** The first of some variables' names, and how many more there are. */
export function NameList({ names }: { names: readonly string[] }) {
  const rest = names.length - MOST;
  return (
    <>
      <code className="font-mono text-[13px] break-words">{names.slice(0, MOST).join(', ')}</code>
      {rest > 0 && ` and ${rest} more`}
    </>
  );
}
