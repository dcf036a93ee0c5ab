import type { SourceReading } from '@/domain/exchange/import/source-reading';
import type { FieldPath } from '@/domain/request/request';

/** What `phala deploy` sends where no flag says otherwise: the field, the flags that do, and what is sent instead. */
const ADDED: [path: FieldPath, flags: string[], sent: string, reason: string][] = [
  [
    'compose_file.name',
    [],
    'an empty name',
    'The machine’s name is not in its app compose. Any other name there gives another hash.',
  ],
  [
    'listed',
    ['listed'],
    'false',
    'It does unless a flag or phala.toml says otherwise. The hash is the same with either.',
  ],
  [
    'compose_file.public_logs',
    ['public-logs'],
    'true',
    'It does unless a flag or phala.toml says otherwise. The other gives another hash.',
  ],
  [
    'compose_file.public_sysinfo',
    ['public-sysinfo'],
    'true',
    'It does unless a flag or phala.toml says otherwise. The other gives another hash.',
  ],
  [
    'compose_file.public_tcbinfo',
    ['public-tcbinfo'],
    'true',
    'It does unless a flag or phala.toml says otherwise. The other gives another hash.',
  ],
  [
    'compose_file.secure_time',
    ['secure-time'],
    'false',
    'It does unless a flag or phala.toml says otherwise. The other gives another hash.',
  ],
  [
    'kms',
    ['kms', 'kms-id', 'kms-contract', 'kms-contract-id'],
    'PHALA',
    'It does unless a flag names another. An app that is registered on chain needs the KMS of its chain.',
  ],
  [
    'instance_type',
    ['instance-type', 'vcpu', 'memory'],
    'tdx.small',
    'It does where no flag gives a size. Here a size is chosen in the form.',
  ],
];

/** Tells of each thing that a `phala deploy` line with these flags leaves to the CLI. */
export function tellWhatPhalaAdds(reading: SourceReading, flags: readonly string[]): void {
  const given = new Set(flags.map((name) => name.replace(/^no-/, '')));
  for (const [path, names, sent, reason] of ADDED)
    if (!names.some((name) => given.has(name)))
      reading.tell(path, `not given, and the CLI by itself sends ${sent}`, reason);
}
