import { SEALED_MAX } from '@/domain/secrets/env-item';
import type { SecretsSnapshot } from '@/display/secrets/secret-store';

/** How many there are, how much room they take of what the guest accepts, and what stops sealing. */
export function SecretsSummary({ secrets }: { secrets: SecretsSnapshot }) {
  const { rows, faults, faultyRows, sealedBytes } = secrets;
  const empty = rows.filter(({ length }) => length === 0).length;
  const parts = [
    `${rows.length} ${rows.length === 1 ? 'secret' : 'secrets'}`,
    ...(empty > 0 ? [`${empty} without a value`] : []),
    `${kilobytes(sealedBytes)} of ${kilobytes(SEALED_MAX)} when encrypted`,
  ];
  return (
    <div className="mr-auto text-[13px] leading-5">
      <p className="text-muted tabular-nums">{parts.join(' · ')}</p>
      {faults.map(({ message }) => (
        <p key={message} className="text-bad">
          {message}
        </p>
      ))}
      {faultyRows > 0 && (
        <p className="text-bad">
          {faultyRows === 1 ? 'One secret has' : `${faultyRows} secrets have`} an error and cannot
          be encrypted.
        </p>
      )}
    </div>
  );
}

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(bytes < 10_240 ? 1 : 0)} KB`;
