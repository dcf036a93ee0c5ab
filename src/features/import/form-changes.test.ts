import { expect, it } from 'vitest';
import { initialForm } from '@/domain/request/form';
import { formChanges, nextText } from './form-changes';

it('says what another form would send, and what stays of what was set', () => {
  const before = { ...initialForm(), name: 'before', region: 'US-WEST-1', disk_size: 20 };
  const after = { ...before, name: 'after', disk_size: 40, compose_file: { name: '', salt: 'x' } };
  const { changes, stays } = formChanges(before, after);
  expect({ changes: changes.map(({ words }) => words), stays }).toEqual({
    changes: [
      '`disk_size` went from `20` to `40`',
      '`name` went from `"before"` to `"after"`',
      '`salt` came in as `"x"`',
    ],
    stays: ['Region'],
  });
  expect(formChanges(before, before).changes).toEqual([]);
});

const running = (compose: object) => {
  const form = initialForm();
  return { ...form, compose_file: { ...form.compose_file, ...compose } };
};

it.each([
  ['a new one', {}, { docker_compose_file: 'a: b' }, 'The compose text'],
  [
    'another one',
    { docker_compose_file: 'a: b' },
    { docker_compose_file: 'a: c' },
    'The compose text',
  ],
  ['a script', {}, { runner: 'bash', bash_script: 'true' }, 'The bash script'],
  ['the same one', { docker_compose_file: 'a: b' }, { docker_compose_file: 'a: b' }, undefined],
  ['none', { docker_compose_file: 'a: b' }, {}, undefined],
])('names the text that would run: %s', (_, before, after, title) => {
  const next = nextText(running(before), running(after));
  expect(next?.title).toBe(title);
  if (next) expect(Object.values(after)).toContain(next.text);
});
