import { describe, expect, it } from 'vitest';
import { revisionLabel, withChosen } from './revision-choices';

const version = (revision_id: string) => ({ revision_id, compose_hash: 'ab'.repeat(32) });
const PAGE = ['c', 'd'].map(version);

describe('the versions that can be chosen', () => {
  it.each<[string, (string | undefined)[], string[]]>([
    ['nothing is chosen', [undefined, undefined], ['c', 'd']],
    ['one of the page', ['d', undefined], ['c', 'd']],
    ['one of another page', ['a', undefined], ['a', 'c', 'd']],
    ['one of each', ['d', 'a'], ['a', 'c', 'd']],
    ['two of other pages', ['z', 'a'], ['z', 'a', 'c', 'd']],
    ['the same twice', ['a', 'a'], ['a', 'c', 'd']],
  ])('where %s', (_, chosen, ids) => {
    const found = withChosen(
      PAGE,
      chosen.map((id) => (id === undefined ? undefined : version(id))),
    );
    expect(found.map(({ revision_id }) => revision_id)).toEqual(ids);
  });
});

it('a version says when, what and by whom, as far as that is told', () => {
  const made = {
    ...version('a'),
    created_at: '2026-11-25T13:37:12Z',
    operation_type: 'env_update',
    triggered_by: { username: 'ada' },
  };
  expect(revisionLabel(made)).toMatch(/25 Nov.* · abab.* · env update · by ada$/);
  expect(revisionLabel(version('a'))).toMatch(/^abab/);
});
