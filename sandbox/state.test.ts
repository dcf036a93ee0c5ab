import { expect, test } from 'vitest';
import { makeProvision } from '#sandbox/provision/provision';
import { PROVISION_LIFETIME_MS } from './lifetime';
import { SandboxState } from './state';
import { smallest } from '#sandbox/http/test-client';

async function aPlan() {
  const state = new SandboxState();
  const { compose_hash, app_id } = (await makeProvision(smallest(), state)).answer;
  return state.findProvision(compose_hash, app_id)!.plan;
}

const plan = await aPlan();
const record = (compose_hash: string, app_id: string | null, now = 0) => ({
  compose_hash,
  app_id,
  document: `{"for":"${app_id}"}`,
  expires: now + PROVISION_LIFETIME_MS,
  plan,
});

test('a provision is found by hash and app id together, for 14 days', () => {
  const state = new SandboxState();
  state.storeProvision(record('h', 'a'));
  state.storeProvision(record('h', 'b'));
  state.storeProvision(record('h', null));
  const last = PROVISION_LIFETIME_MS - 1;
  expect(state.findProvision('h', 'a', last)?.document).toBe('{"for":"a"}');
  expect(state.findProvision('h', null, last)?.document).toBe('{"for":"null"}');
  expect(state.findProvision('h', 'c', last)).toBeUndefined();
  expect(state.findProvision('h', 'a', last + 1)).toBeUndefined();
});

test('an old provision is told apart from one that never was', () => {
  const state = new SandboxState({ now: () => PROVISION_LIFETIME_MS });
  state.storeProvision(record('old', 'a'));
  state.storeProvision(record('new', 'a', 1));
  expect(['old', 'new', 'none'].map((hash) => state.hasExpired(hash, 'a'))).toEqual([
    true,
    false,
    false,
  ]);
});

test('the oldest provisions make room, and one that is renewed is not old', () => {
  const state = new SandboxState({ now: () => 1 });
  for (let i = 0; i < 500; i += 1) state.storeProvision(record(`h${i}`, 'a'));
  state.storeProvision(record('h0', 'a'));
  state.storeProvision(record('h500', 'a'));
  expect(state.findProvision('h0', 'a')).toBeDefined();
  expect(state.findProvision('h1', 'a')).toBeUndefined();
  expect(state.findProvision('h2', 'a')).toBeDefined();
  expect(state.findProvision('h500', 'a')).toBeDefined();
});
