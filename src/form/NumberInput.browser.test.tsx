import { axeClean } from '@/testing/axe-clean';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { NumberInput } from './NumberInput';

const field = page.getByRole('textbox', { name: 'Disk' });

function Disk({ start, onValue }: { start?: unknown; onValue: (value: unknown) => void }) {
  const [value, setValue] = useState(start);
  return (
    <>
      <label htmlFor="disk">Disk</label>
      <NumberInput
        id="disk"
        value={value}
        placeholder="20"
        aria-invalid={typeof value === 'string'}
        onValue={(next) => {
          setValue(next);
          onValue(next);
        }}
      />
    </>
  );
}

test.for<[typed: string, value: unknown]>([
  ['40', 40],
  ['0', 0],
  ['-1', -1],
  ['4x', '4x'],
  ['1e3', '1e3'],
  ['007', '007'],
  ['4.5', '4.5'],
  [' 4', ' 4'],
  ['9007199254740991', 9007199254740991],
  ['9007199254740993', '9007199254740993'],
])('“%s” stays as typed', async ([typed, value]) => {
  const onValue = vi.fn();
  await render(<Disk onValue={onValue} />);
  await userEvent.type(field, typed);
  await expect.element(field).toHaveValue(typed);
  expect(onValue).toHaveBeenLastCalledWith(value);
});

test('emptied it has no value, and a phone offers it digits', async () => {
  const onValue = vi.fn();
  await render(<Disk start={40} onValue={onValue} />);
  await expect.element(field).toHaveValue('40');
  await expect.element(field).toHaveAttribute('inputmode', 'numeric');
  await userEvent.clear(field);
  expect(onValue).toHaveBeenLastCalledWith(undefined);
  await expect.element(field).toHaveValue('');
  await axeClean();
});

test('the arrows and the wheel of a mouse leave the number alone', async () => {
  const onValue = vi.fn();
  await render(<Disk start={40} onValue={onValue} />);
  await field.click();
  await userEvent.keyboard('{ArrowUp}{ArrowDown}{PageUp}');
  field.element().dispatchEvent(new WheelEvent('wheel', { deltaY: 100, bubbles: true }));
  await expect.element(field).toHaveValue('40');
  expect(onValue).not.toHaveBeenCalled();
});

test('null is an empty field', async () => {
  await render(<Disk start={null} onValue={() => {}} />);
  await expect.element(field).toHaveValue('');
});
