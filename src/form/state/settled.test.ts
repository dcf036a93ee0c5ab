import { holdText, tellTyping } from '@/ui/code-editor/text/pending-text';
import { createFormControl } from 'react-hook-form';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { settledValues } from './settled';

const PAUSE_MS = 200;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', globalThis);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A form of two fields, one of which an editor holds the text of. */
function begin({ atPause = true } = {}) {
  const form = createFormControl({ defaultValues: { name: 'a', text: '' } });
  // Only what the clock asks of the form; the rest of a form needs React.
  const settled = settledValues(form as unknown as Parameters<typeof settledValues>[0]);
  const heard = vi.fn<(waited: boolean) => void>();
  const stopListening = settled.subscribe(heard);
  let typed: string | undefined;
  const letGo = holdText(
    () => {
      if (typed === undefined) return;
      form.setValue('text', typed);
      typed = undefined;
    },
    { atPause },
  );
  return {
    form,
    settled,
    heard,
    type(text: string) {
      typed = text;
      tellTyping();
    },
    end() {
      stopListening();
      letGo();
    },
  };
}

test('one pause after the last key takes what editors hold, once', () => {
  const { settled, heard, type, end } = begin();
  type('s');
  vi.advanceTimersByTime(PAUSE_MS - 1);
  type('se');
  vi.advanceTimersByTime(PAUSE_MS - 1);
  expect(heard).not.toHaveBeenCalled();
  expect(settled.isTyping()).toBe(true);
  vi.advanceTimersByTime(1);
  expect(settled.get()).toEqual({ name: 'a', text: 'se' });
  expect(settled.isTyping()).toBe(false);
  vi.advanceTimersByTime(10 * PAUSE_MS);
  expect(heard.mock.calls).toEqual([[false]]);
  end();
});

test('a field and an editor pass the same clock', () => {
  const { form, settled, heard, type, end } = begin();
  type('services: {}');
  vi.advanceTimersByTime(PAUSE_MS / 2);
  // As React tells of a key in a field.
  const key = { type: 'change', target: { name: 'name', value: 'b' } };
  void form.register('name').onChange(key);
  vi.advanceTimersByTime(PAUSE_MS / 2);
  expect(heard).not.toHaveBeenCalled();
  vi.advanceTimersByTime(PAUSE_MS / 2);
  expect(settled.get()).toEqual({ name: 'b', text: 'services: {}' });
  expect(heard).toHaveBeenCalledOnce();
  end();
});

test('a flush takes everything now, and says that somebody waits for it', () => {
  const { settled, heard, type, end } = begin({ atPause: false });
  type('half a li');
  vi.advanceTimersByTime(PAUSE_MS);
  expect(settled.get()).toEqual({ name: 'a', text: '' });
  expect(settled.flush()).toEqual({ name: 'a', text: 'half a li' });
  expect(heard.mock.calls).toEqual([[false], [true]]);
  vi.advanceTimersByTime(10 * PAUSE_MS);
  expect(heard).toHaveBeenCalledTimes(2);
  end();
});

test('a change by an act, not by a key, is there at once with what was typed before it', () => {
  const { form, settled, heard, type, end } = begin();
  type('services: {}');
  form.setValue('name', 'b');
  expect(settled.get()).toEqual({ name: 'b', text: 'services: {}' });
  expect(heard.mock.calls).toEqual([[true]]);
  end();
});

test('each state is its own object, and what is done to the form later does not reach it', () => {
  const { form, settled, end } = begin();
  const before = settled.get();
  form.setValue('name', 'b');
  expect(settled.get()).toBe(before);
  expect(before).toEqual({ name: 'a', text: '' });
  settled.flush();
  expect(settled.get()).not.toBe(before);
  expect(before.name).toBe('a');
  end();
});

test('nothing runs on when nobody listens', () => {
  const { heard, type, end } = begin();
  type('x');
  end();
  vi.advanceTimersByTime(10 * PAUSE_MS);
  expect(heard).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});
