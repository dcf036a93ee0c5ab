import type { editor } from 'monaco-editor/editor';
import { expect, it } from 'vitest';
import { spareHuge } from './spare-huge';

/** What is switched, in order, while a text has these lengths; `about` is told of one that is to come. */
function switched(lengths: readonly number[], about?: number): unknown[] {
  const log: unknown[] = [];
  let [length = 0] = lengths;
  let change = () => {};
  const model = {
    getValueLength: () => length,
    onDidChangeContent(listener: (event: editor.IModelContentChangedEvent) => void) {
      // What changed is not looked at.
      change = () => listener({} as editor.IModelContentChangedEvent);
      return { dispose() {} };
    },
  };
  const view = { updateOptions: ({ wordWrap }: editor.IEditorOptions) => log.push(wordWrap) };
  const tell = spareHuge(view, model, (isHuge) => log.push(isHuge));
  if (about !== undefined) tell(about);
  for (length of lengths.slice(1)) change();
  return log;
}

const HUGE = 1_000_001;

it.each([
  ['a text of any size that the API takes', [0, 204_800, 1_000_000], []],
  ['a huge one', [HUGE], [true, 'off']],
  ['one that becomes huge', [5, HUGE, HUGE * 2], [true, 'off']],
  ['one that is huge no more', [HUGE, 5, 6], [true, 'off', false, 'on']],
])('%s of %j characters is spared as long as it is huge', (_, lengths, log) => {
  expect(switched(lengths)).toEqual(log);
});

it('what is about to come is spared before it is there', () => {
  expect(switched([5], HUGE)).toEqual([true, 'off']);
});
