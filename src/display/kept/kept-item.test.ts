import { initialForm } from '@/domain/request/form';
import { describe, expect, it } from 'vitest';
import { keptName, oddItem, readKeptItem } from './kept-item';
import { keptProblem } from './kept-problem';
import { makeEntry, nextEdition } from './make-entry';

const made = () =>
  makeEntry({
    kind: 'draft',
    name: ' mine ',
    at: 5,
    form: initialForm(),
    hash: { hash: 'ab'.repeat(32) },
  });

it('what is said of a kept form is read as it was made', () => {
  const { item, text } = made();
  expect(item).toMatchObject({ name: 'mine', edition: 1, bytes: text.length });
  expect(readKeptItem(item)).toEqual(item);
});

it('the next edition has the hash of now, or none', () => {
  const { item } = made();
  const { item: next } = nextEdition(item, { form: initialForm(), hash: undefined, at: 6 });
  expect(next).toMatchObject({ id: item.id, name: 'mine', edition: 2, at: 6 });
  expect(next.hash).toBeUndefined();
});

describe('what is stored and not understood', () => {
  it.each([
    ['of a newer console', { ...made().item, version: 2, name: 'x' }, 'x', true],
    ['without a name', { ...made().item, name: '' }, 'Without a name', false],
    ['of another kind', { ...made().item, kind: 'folder' }, 'mine', false],
    ['at no time', { ...made().item, at: 1e300 }, 'mine', false],
    ['a text', 'text', 'Without a name', false],
    ['null', null, 'Without a name', false],
  ])('%s', (_, value, name, isNewer) => {
    expect(readKeptItem(value)).toBeUndefined();
    expect(oddItem('id', value)).toEqual({ id: 'id', name, isNewer });
  });
});

it.each([
  ['  ', 'Draft'],
  ['a'.repeat(101), 'a'.repeat(100)],
  ['a', 'a'],
])('the name %j is kept as %j', (typed, name) => expect(keptName(typed)).toBe(name));

it.each([
  ['QuotaExceededError', 'full'],
  ['VersionError', 'newer'],
  ['NotFoundError', 'damaged'],
  ['SecurityError', 'off'],
  ['InvalidStateError', 'off'],
  ['UnknownError', 'failed'],
  ['AbortError', 'failed'],
])('%s of the database is told as %s', (name, kind) => {
  expect(keptProblem(new DOMException('', name)).kind).toBe(kind);
});
