import { SEALED_MAX, sealedSize, type EnvItem } from './env-item';
import type { SecretNote } from './value-notes';
import { utf8Length } from '@/text/utf8';
import { ENV_NAME, ENV_NAME_MAX, ENV_MAX_ITEMS } from './env-name';

/** Bytes of all names and values together that the guest accepts (dstack-util parse_env_file.rs). */
const ENV_TOTAL_MAX = 1024 * 1024;

/** Why the guest would refuse a variable of this name; undefined if it would not. */
export function nameFault(name: string): string | undefined {
  if (name === '') return 'It needs a name.';
  if (!ENV_NAME.test(name)) {
    return 'A name has letters, digits and _, and does not start with a digit.';
  }
  return name.length > ENV_NAME_MAX
    ? 'The machine refuses names of more than 255 characters.'
    : undefined;
}

/** What the guest would refuse of the whole set, in words. */
export function setFaults(items: readonly EnvItem[]): SecretNote[] {
  const faults: string[] = [];
  if (items.length > ENV_MAX_ITEMS) {
    faults.push(
      `The machine accepts at most 1,024 variables; these are ${items.length.toLocaleString('en')}.`,
    );
  }
  const total = items.reduce((sum, { key, value }) => sum + utf8Length(key) + utf8Length(value), 0);
  if (total > ENV_TOTAL_MAX)
    faults.push('Together they have more than 1 MB, which the machine refuses.');
  else if (sealedSize(items) > SEALED_MAX) {
    faults.push('Encrypted, they have more than 256 KB, which the machine refuses.');
  }
  return faults.map((message) => ({ severity: 'error', message }));
}
