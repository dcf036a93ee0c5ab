import { error, warning, type Finding } from '@/domain/request/finding';
import type { ProvisionRequest } from '@/domain/request/request';

type ComposeFile = ProvisionRequest['compose_file'];

/** Where the keys come from, and that what depends on it agrees. */
export function keyProviderRules({
  compose_file: compose,
  encrypted_env,
}: ProvisionRequest): Finding[] {
  const findings: Finding[] = [];
  const source = keySource(compose);
  const isNamed = isGiven(compose.key_provider);
  if (!isNamed && source === 'kms' && compose.local_key_provider_enabled === true) {
    findings.push(
      warning(
        'compose_file.local_key_provider_enabled',
        'Ignored while keys come from the KMS. Turn the KMS off, or this.',
      ),
    );
  }
  if (isNamed && source !== bySwitches(compose)) {
    findings.push(
      warning(
        'compose_file.key_provider',
        `The switches above ask for another source of keys (${bySwitches(compose)}). The machine goes by this one, ${source}.`,
      ),
    );
  }
  if (source !== 'kms' && typeof encrypted_env === 'string') {
    findings.push(
      error(
        'encrypted_env',
        'Without the KMS the machine cannot open encrypted values. Turn keys from the KMS on, or remove them.',
      ),
    );
  }
  return [...findings, ...idRules(compose)];
}

function idRules({ key_provider, key_provider_id: id }: ComposeFile): Finding[] {
  const path = 'compose_file.key_provider_id';
  if ((key_provider === 'local' || key_provider === 'tpm') && !id) {
    return [
      warning(
        path,
        `The server fills this in for KMS only. For ${key_provider} it is yours to give.`,
      ),
    ];
  }
  if (id && (id.length % 2 !== 0 || !/^(0x)?[0-9a-f]+$/i.test(id))) {
    return [
      error(
        path,
        'The machine reads an even number of hex digits here, and stops at another text.',
      ),
    ];
  }
  return [];
}

/** Where the guest takes its keys from: key_provider, and without it the two switches (dstack-types lib.rs). */
function keySource(compose: ComposeFile): string {
  return isGiven(compose.key_provider) ? compose.key_provider : bySwitches(compose);
}

function bySwitches({ kms_enabled, local_key_provider_enabled }: ComposeFile): string {
  if (kms_enabled ?? true) return 'kms';
  return local_key_provider_enabled === true ? 'local' : 'none';
}

function isGiven<T>(value: T): value is NonNullable<T> {
  return value !== undefined && value !== null;
}
