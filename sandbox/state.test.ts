import { expect, test } from 'vitest';
import { PROVISION_LIFETIME_MS, SandboxState } from './state';

const record = (compose_hash: string, app_id: string | null, now = 0) => ({
  compose_hash,
  app_id,
  document: `{"for":"${app_id}"}`,
  expires: now + PROVISION_LIFETIME_MS,
});

test('a provision is found by hash and app id together, for 14 days', () => {
  const state = new SandboxState();
  state.storeProvision(record('h', 'a'), 0);
  state.storeProvision(record('h', 'b'), 0);
  state.storeProvision(record('h', null), 0);
  const last = PROVISION_LIFETIME_MS - 1;
  expect(state.findProvision('h', 'a', last)?.document).toBe('{"for":"a"}');
  expect(state.findProvision('h', null, last)?.document).toBe('{"for":"null"}');
  expect(state.findProvision('h', 'c', last)).toBeUndefined();
  expect(state.findProvision('h', 'a', last + 1)).toBeUndefined();
});

test('the oldest provisions make room', () => {
  const state = new SandboxState();
  for (let i = 0; i <= 500; i += 1) state.storeProvision(record(`h${i}`, 'a'), 0);
  expect(state.findProvision('h0', 'a', 1)).toBeUndefined();
  expect(state.findProvision('h1', 'a', 1)).toBeDefined();
  expect(state.findProvision('h500', 'a', 1)).toBeDefined();
});
