import { axeClean } from '@/testing/axe-clean';
import { useRef, useState } from 'react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { keepOut, SecretInput } from './SecretInput';

const field = page.getByLabelText('Value of KEY');
const show = page.getByRole('button', { name: 'Show' });

interface KeyProps {
  start?: string;
  onType?: (value: string) => void;
  onLines?: (value: string) => void;
}

/** As who uses it does: the value lives outside of React. */
function Key({ start = '', onType = () => {}, onLines = () => {} }: KeyProps) {
  const value = useRef(start);
  const [revealed, setRevealed] = useState(false);
  const [invalid, setInvalid] = useState(false);
  return (
    <form autoComplete="off">
      <SecretInput
        id="key"
        label="Value of KEY"
        initial={() => value.current}
        lines={start.split('\n').length}
        revealed={revealed}
        invalid={invalid}
        describedBy="note"
        placeholder="empty"
        onType={(next) => {
          value.current = next;
          setInvalid(next === 'bad');
          onType(next);
        }}
        onLines={onLines}
      />
      <p id="note">Kept in memory.</p>
      <button type="button" aria-pressed={revealed} onClick={() => setRevealed((it) => !it)}>
        Show
      </button>
    </form>
  );
}

/** Everything that markup, and so an extension that reads it, may see. */
const markup = () => document.documentElement.outerHTML;

test('what is typed is hidden, told, and in no attribute', async () => {
  const onType = vi.fn();
  await render(<Key onType={onType} />);
  await expect.element(field).toHaveAttribute('type', 'password');
  await expect.element(field).toHaveAccessibleDescription('Kept in memory.');
  await axeClean();
  await field.click();
  await userEvent.keyboard('hush-hush');
  expect(onType).toHaveBeenLastCalledWith('hush-hush');
  await expect.element(field).toHaveValue('hush-hush');
  expect(markup()).not.toContain('hush');
});

test('it is shown while asked for, and hidden again, with what was typed and where', async () => {
  await render(<Key start="hush" />);
  await expect.element(field).toHaveValue('hush');
  await show.click();
  await expect.element(field).toHaveAttribute('type', 'text');
  await field.click();
  await userEvent.keyboard('{End}-more');
  await expect.element(field).toHaveValue('hush-more');
  expect(markup()).not.toContain('hush');
  await axeClean();
  await show.click();
  await expect.element(field).toHaveAttribute('type', 'password');
  await expect.element(field).toHaveValue('hush-more');
});

test.for([
  ['hidden', 'one'],
  ['shown', 'one'],
  ['hidden', 'one\ntwo'],
  ['shown', 'one\ntwo'],
])('managers and checkers are kept out of a value that is %s: %s', async ([state, start]) => {
  await render(<Key start={start} />);
  if (state === 'shown') await show.click();
  const names: Record<string, string> = { autoComplete: 'autocomplete', spellCheck: 'spellcheck' };
  for (const [name, value] of Object.entries(keepOut)) {
    await expect.element(field).toHaveAttribute(names[name] ?? name.toLowerCase(), String(value));
  }
});

test('a complaint is heard, and the focus stays where one types', async () => {
  await render(<Key />);
  await field.click();
  await userEvent.keyboard('bad');
  await expect.element(field).toHaveAttribute('aria-invalid', 'true');
  await userEvent.keyboard('ly');
  await expect.element(field).not.toHaveAttribute('aria-invalid');
  await expect.element(field).toHaveFocus();
  await expect.element(field).toHaveValue('badly');
});

test('a paste of several lines is handed on as what it makes of the value', async () => {
  const onLines = vi.fn();
  await render(<Key start="[]" onLines={onLines} />);
  await navigator.clipboard.writeText('one\r\ntwo');
  await field.click();
  await userEvent.keyboard('{Home}{ArrowRight}');
  await userEvent.keyboard('{ControlOrMeta>}v{/ControlOrMeta}');
  await expect.poll(() => onLines.mock.calls).toEqual([['[one\ntwo]']]);
  await expect.element(field).toHaveValue('[]');
});

test('a paste of one line, with its line end, goes into the field', async () => {
  const onLines = vi.fn();
  const onType = vi.fn();
  await render(<Key onLines={onLines} onType={onType} />);
  await navigator.clipboard.writeText('only-one\n');
  await field.click();
  await userEvent.keyboard('{ControlOrMeta>}v{/ControlOrMeta}');
  await expect.element(field).toHaveValue('only-one');
  expect(onType).toHaveBeenLastCalledWith('only-one');
  expect(onLines).not.toHaveBeenCalled();
});

test('several lines say how many they are while hidden, and are edited as they are when shown', async () => {
  const onType = vi.fn();
  await render(<Key start={'hush-1\nhush-2'} onType={onType} />);
  await expect.element(field).toHaveValue('•••••••• 2 lines');
  await expect.element(field).toHaveAttribute('readonly');
  expect(markup()).not.toContain('hush');
  await axeClean();
  await show.click();
  await expect.element(field).toHaveValue('hush-1\nhush-2');
  await field.click();
  await userEvent.keyboard('{ControlOrMeta>}{End}{/ControlOrMeta}{Enter}three');
  expect(onType).toHaveBeenLastCalledWith('hush-1\nhush-2\nthree');
  await axeClean();
});
