import { axeClean } from '@/testing/axe-clean';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Combobox } from './Combobox';
import { Tag } from '@/ui/Tag';

const OPTIONS = [
  { value: '', label: 'Automatic', detail: 'The server chooses.' },
  { value: 'oslo', label: 'oslo', detail: 'Norway, by the fjord', tag: <Tag>new</Tag> },
  { value: 'lima', label: 'lima', detail: 'Peru', caution: 'it has no room' },
  { value: 'rome', label: 'rome', detail: 'Italy' },
];

const field = page.getByRole('combobox', { name: 'City' });
const list = page.getByRole('listbox', { name: 'Cities there are' });
const options = list.getByRole('option');
const option = (name: RegExp) => list.getByRole('option', { name });

interface CitiesProps {
  start?: string;
  note?: string;
  onSubmit?: () => void;
  onBlur?: () => void;
}

function Cities({ start = '', note, onSubmit, onBlur = () => {} }: CitiesProps) {
  const [value, setValue] = useState(start);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit?.();
      }}
    >
      <button type="button">Elsewhere</button>
      <label htmlFor="city">City</label>
      <Combobox
        id="city"
        label="Cities there are"
        value={value}
        onChange={setValue}
        onBlur={onBlur}
        placeholder="Automatic"
        options={() => OPTIONS}
        note={note}
      />
      <button type="submit">Send</button>
    </form>
  );
}

/** Which option the arrows stand on, as a screen reader is told. */
const active = () =>
  document.getElementById(field.element().getAttribute('aria-activedescendant') ?? '')
    ?.textContent ?? 'none';

test('the arrows open the list and go round it, with none as a stop between its ends', async () => {
  await render(<Cities />);
  await expect.element(field).toHaveAttribute('aria-expanded', 'false');
  await expect.element(field).toHaveAttribute('aria-autocomplete', 'list');
  await userEvent.tab();
  await userEvent.tab();
  await expect.element(field).toHaveFocus();
  await expect.element(list).not.toBeInTheDocument();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(list).toBeVisible();
  await expect.element(field).toHaveAttribute('aria-expanded', 'true');
  await expect.element(field).toHaveAttribute('aria-controls', list.element().id);
  const stops: string[] = [active()];
  for (let i = 0; i < OPTIONS.length + 1; i += 1) {
    await userEvent.keyboard('{ArrowDown}');
    stops.push(active());
  }
  expect(stops.map((stop) => stop.slice(0, 4))).toEqual([
    'Auto',
    'oslo',
    'lima',
    'rome',
    'none',
    'Auto',
  ]);
  await userEvent.keyboard('{ArrowUp}{ArrowUp}');
  expect(active()).toContain('rome');
  await expect.element(field).toHaveFocus();
  await axeClean();
});

test('Enter takes an option and never submits the form; Tab goes on past the list', async () => {
  const onSubmit = vi.fn();
  await render(<Cities onSubmit={onSubmit} />);
  await field.click();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  await expect.element(field).toHaveValue('lima');
  await expect.element(list).not.toBeInTheDocument();
  await userEvent.keyboard('{Enter}');
  expect(onSubmit).not.toHaveBeenCalled();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(option(/^lima/)).toHaveAttribute('aria-selected', 'true');
  await expect.element(option(/^oslo/)).toHaveAttribute('aria-selected', 'false');
  expect(active()).toContain('lima');
  await userEvent.tab();
  await expect.element(list).not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'Send' })).toHaveFocus();
});

test('typing narrows the list by every word, wherever it stands; Escape keeps the text', async () => {
  const outside = vi.fn();
  await render(
    // A dialog around it would close with the same key.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div onKeyDown={(event) => event.key === 'Escape' && outside()}>
      <Cities start="lima" />
    </div>,
  );
  await field.click();
  await expect.element(options).toHaveLength(4);
  await userEvent.fill(field, 'FJORD nor');
  await expect.element(options).toHaveLength(1);
  await expect.element(option(/^oslo/)).toBeVisible();
  expect(active()).toBe('none');
  await userEvent.keyboard('{Escape}');
  await expect.element(list).not.toBeInTheDocument();
  await expect.element(field).toHaveValue('FJORD nor');
  expect(outside).not.toHaveBeenCalled();
  await userEvent.keyboard('{Escape}');
  expect(outside).toHaveBeenCalledOnce();
  // What is chosen already does not hide the rest.
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(options).toHaveLength(4);
});

test('the mouse opens, takes and closes, and the focus stays in the field', async () => {
  const onBlur = vi.fn();
  await render(<Cities onBlur={onBlur} />);
  await field.click();
  await expect.element(list).toBeVisible();
  await option(/^rome/).click();
  await expect.element(field).toHaveValue('rome');
  await expect.element(list).not.toBeInTheDocument();
  await expect.element(field).toHaveFocus();
  expect(onBlur).not.toHaveBeenCalled();
  await field.click();
  await option(/^Automatic/).click();
  await expect.element(field).toHaveValue('');
  await field.click();
  await page.getByRole('button', { name: 'Elsewhere' }).click();
  await expect.element(list).not.toBeInTheDocument();
  expect(onBlur).toHaveBeenCalledOnce();
});

test('an option says what it is and what speaks against it, and can be taken all the same', async () => {
  await render(<Cities />);
  await field.click();
  await expect.element(option(/^oslo/)).toMatchTextContent('new');
  await expect
    .element(option(/^lima/))
    .toMatchTextContent('Does not go with the rest: it has no room');
  await axeClean();
  await option(/^lima/).click();
  await expect.element(field).toHaveValue('lima');
});

test('what no option has stays as typed, and the list says so unless it has a note', async () => {
  const screen = await render(<Cities />);
  await userEvent.fill(field, 'atlantis');
  const status = page.getByRole('status');
  await expect.element(status).toMatchTextContent('Not in the list. It is sent as typed.');
  await axeClean();
  await screen.rerender(<Cities note="The list could not be loaded." />);
  await expect.element(status).toMatchTextContent('The list could not be loaded.');
  await userEvent.tab();
  await expect.element(status).not.toBeInTheDocument();
  await expect.element(field).toHaveValue('atlantis');
});

test.for([
  ['above', 'end'],
  ['below', 'start'],
] as const)('the list opens %s where there is more room', async ([side, at]) => {
  await render(
    <div style={{ display: 'flex', height: '100vh', alignItems: at }}>
      <Cities />
    </div>,
  );
  await field.click();
  await expect.element(list).toBeInViewport({ ratio: 0.99 });
  const listBox = list.element().getBoundingClientRect();
  const fieldBox = field.element().getBoundingClientRect();
  if (side === 'above') expect(listBox.bottom).toBeLessThanOrEqual(fieldBox.top);
  else expect(listBox.top).toBeGreaterThanOrEqual(fieldBox.bottom);
});

test('a value without spaces is read to its end where the list is narrow', async () => {
  const address = `0x${'2f83172A'.repeat(8)}`;
  await render(
    <div style={{ width: 320 }}>
      <Combobox
        id="city"
        label="Cities there are"
        value=""
        onChange={() => {}}
        options={() => [{ value: address, label: address }]}
      />
    </div>,
  );
  await page.getByRole('combobox').click();
  const { scrollWidth, clientWidth } = list.element();
  expect(scrollWidth).toBe(clientWidth);
});
