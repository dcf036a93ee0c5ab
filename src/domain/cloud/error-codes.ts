import { errorCodes } from './error-code-table';

/** The families of codes, for one that is not in the table. */
const FAMILIES: [prefix: string, helps: string][] = [
  ['ERR-02-', 'It is about resources: size, node, image, KMS or GPUs. Change one of them.'],
  ['ERR-04-', 'It is about the workspace: its balance or its limits.'],
  ['ERR-03-', 'It is about a CVM: check which one is meant, and that your API key may reach it.'],
  ['ERR-05-', 'Enter another API key, or look at your tokens on Phala Cloud.'],
  [
    'ERR-06-',
    'It is about who you are and what you may do. Look at your account, or enter another API key.',
  ],
];

/** What a code stands for, in our words; undefined for one that is not known. */
export function meaningOf(code: string | undefined): string | undefined {
  return code === undefined ? undefined : errorCodes.get(code)?.what;
}

/** What to do about an error code; of an unknown one at most what its family is about. */
export function advice(code: string | undefined): string | undefined {
  return code === undefined ? undefined : errorCodes.get(code)?.helps;
}

export function familyAdvice(code: string | undefined): string | undefined {
  return FAMILIES.find(([prefix]) => code?.startsWith(prefix))?.[1];
}

/** The fields an error code is about; ERR-02-008 covers several cases that only its text tells apart. */
export function fieldsOf(code: string | undefined, message: string): string[] {
  if (code === 'ERR-02-008' && /app.?id|nonce/i.test(message)) return ['app_id', 'nonce'];
  return code === undefined ? [] : (errorCodes.get(code)?.fields ?? []);
}
