import type { KeyCheck } from '@/domain/secrets/key/check-key';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { SealOutcome } from './SealOutcome';
import type { SealState } from './use-seal';

const APP = 'ab'.repeat(20);
const SIGNED = {
  publicKey: 'cd'.repeat(32),
  offered: 'same',
  signer: '02',
  format: 'without-time',
  age: undefined,
} as const;
const CHECKS = {
  proven: { kind: 'verified', ...SIGNED },
  unsigned: { kind: 'unsigned', publicKey: SIGNED.publicKey, offered: 'same' },
  'not comparable': { kind: 'not-comparable', why: 'no-kms-key', ...SIGNED },
} satisfies Record<string, KeyCheck>;
const values = { appId: APP, hex: '00', bytes: 2000, names: ['A', 'B'], of: {} };
const sealedBy = (check: KeyCheck): SealState => ({ kind: 'sealed', check, sealed: values });

function words(state: SealState, more: Partial<Parameters<typeof SealOutcome>[0]> = {}): string {
  const sealed = state.kind === 'sealed' ? values : undefined;
  const props = { state, sealed, appId: APP, hasValues: true, ...more };
  return renderToStaticMarkup(createElement(SealOutcome, props))
    .replace(/<!-- -->/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

test('who can open what was encrypted is said as far as it is proven, and no further', () => {
  const only = /By the signature on the key, only the app can open them\./;
  const anybody = /Whoever holds the other half .* is not proven\./;
  expect(words(sealedBy(CHECKS.proven))).toMatch(/Encrypted 2 values: 2,000 of .* bytes\./);
  expect(words(sealedBy(CHECKS.proven))).toMatch(only);
  expect(words(sealedBy(CHECKS.proven))).not.toMatch(anybody);
  for (const check of [CHECKS.unsigned, CHECKS['not comparable']]) {
    expect(words(sealedBy(check))).toMatch(anybody);
    expect(words(sealedBy(check))).not.toMatch(only);
    expect(words({ kind: 'unproven', check, attempt: 1 })).not.toMatch(/Encrypted|can open them/);
  }
});

test('a proven key says what no check here can show', () => {
  expect(words(sealedBy(CHECKS.proven))).toContain(
    'if it gave a false key and a false signer together, no check on this page could show it.',
  );
});

test('why what was encrypted counts no more', () => {
  const state = sealedBy(CHECKS.proven);
  const past = (more: object) => words(state, { sealed: undefined, ...more });
  expect(past({})).toMatch(/The values changed since they were encrypted\. Encrypt again\./);
  expect(past({ appId: 'cd'.repeat(20) })).toMatch(
    /encrypted for another app id than the one above/,
  );
  expect(past({ appId: undefined })).toMatch(/another app id/);
  expect(past({ hasValues: false })).toMatch(/no longer in this page, .* is not sent/);
});
