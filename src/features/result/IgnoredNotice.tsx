import type { Finding } from '@/domain/request/finding';
import { Notice } from '@/ui/Notice';

/** The errors of the compose text that it was sent with all the same. */
export function IgnoredNotice({ ignored }: { ignored: readonly Finding[] }) {
  if (ignored.length === 0) return null;
  return (
    <Notice
      tone="warn"
      title={
        ignored.every(({ unchecked }) => unchecked)
          ? 'Sent without the checks of the compose file'
          : 'Sent although the checks expect it to fail'
      }
    >
      <ul className="list-disc pl-4">
        {ignored.map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </Notice>
  );
}
