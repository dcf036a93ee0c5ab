import { initialForm } from '@/domain/request/form';
import type { Trouble } from '@/features/request/submit/use-submit';
import { expect, test } from 'vitest';
import { pageState, startState } from './page-state';

const blocked: Trouble = { kind: 'blocked', attempt: 1 };
const replaced = { title: 'Started afresh', form: initialForm(), of: undefined };
const troubled = pageState(startState, { kind: 'stopped', trouble: blocked });

test('a loaded form is a new one, and leaves the trouble of the one before', () => {
  const loaded = pageState(troubled, { kind: 'loaded', replaced });
  expect(loaded).toEqual({ loads: 1, replaced, trouble: undefined });
  expect(pageState(loaded, { kind: 'loaded', replaced: undefined })).toMatchObject({
    loads: 2,
    replaced: undefined,
  });
});

test('what a load put aside outlives an attempt, until it is closed', () => {
  const loaded = pageState(startState, { kind: 'loaded', replaced });
  const stopped = pageState(loaded, { kind: 'stopped', trouble: blocked });
  expect(stopped).toMatchObject({ replaced, trouble: blocked });
  expect(pageState(stopped, { kind: 'replaced-closed' })).toMatchObject({
    replaced: undefined,
    trouble: blocked,
  });
});

test('the next attempt begins without the trouble of the last', () => {
  const loaded = { ...troubled, replaced };
  expect(pageState(loaded, { kind: 'started' })).toEqual({ ...startState, replaced });
});

test('trouble that was left is over, and the form stands as it was', () => {
  expect(pageState({ ...troubled, loads: 3 }, { kind: 'left' })).toEqual({
    ...startState,
    loads: 3,
  });
});
