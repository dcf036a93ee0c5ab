import { labelOf } from '@/domain/request/labels';

/** What does not travel with a shared request; `left` are wire paths that this one has. */
export function NotInIt({ left }: { left: readonly string[] }) {
  return (
    <div className="text-[13px] leading-5 text-muted">
      <p>Not in it: the API key and the values of secrets.</p>
      {left.length > 0 && (
        <p>
          Left out, although the request has it:{' '}
          {left.map((path) => labelOf(path).toLowerCase()).join(', ')}.
        </p>
      )}
    </div>
  );
}
