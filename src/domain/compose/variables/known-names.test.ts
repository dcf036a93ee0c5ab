import { describe, expect, it } from 'vitest';
import { inRequest } from '@/domain/compose/rules/cases/rule-case.table';
import { setInGuest } from './known-names';

describe('who sets a name in the machine', () => {
  it.each([
    ['DSTACK_APP_ID', 'built-in'],
    ['DSTACK_GATEWAY_DOMAIN', 'built-in'],
    ['DSTACK_APP_DOMAIN', 'built-in'],
    ['COMPOSE_PROJECT_NAME', 'built-in'],
    ['PATH', 'built-in'],
    ['PWD', 'built-in'],
    ['HOME', 'built-in'],
    ['DSTACK_X', undefined],
    ['A', undefined],
  ])('%s by itself: %s', (name, by) => {
    expect(setInGuest(inRequest({}))(name)).toBe(by);
    expect(setInGuest(inRequest({ pre_launch_script: '' }))(name)).toBe(by);
    expect(setInGuest(inRequest({ pre_launch_script: 5 }))(name)).toBe(by);
    expect(setInGuest({})(name)).toBe(by);
  });

  it.each([
    ['DSTACK_APP_ID', undefined],
    ['HOME', 'built-in'],
    ['AB_1', 'script'],
    ['AB', undefined],
    ['C', 'script'],
  ])('%s beside a script of one’s own: %s', (name, by) => {
    expect(setInGuest(inRequest({ pre_launch_script: 'export AB_1=$C' }))(name)).toBe(by);
  });
});
