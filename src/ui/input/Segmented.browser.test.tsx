import { axeClean } from '@/testing/axe-clean';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Segmented } from './Segmented';

const OPTIONS = ['All', 'Listed', 'None'].map((label) => ({ value: label.toLowerCase(), label }));
const group = page.getByRole('radiogroup', { name: 'Attach' });
const radio = (name: string) => group.getByRole('radio', { name });

function Attach({ start, onBlur = () => {} }: { start: string; onBlur?: () => void }) {
  const [value, setValue] = useState(start);
  return (
    <>
      <p id="attach">Attach</p>
      <p id="attach-help">What the app gets.</p>
      <Segmented
        name="attach"
        labelledBy="attach"
        describedBy="attach-help"
        value={value}
        options={OPTIONS}
        onChange={setValue}
        onBlur={onBlur}
      />
      <button type="button">After</button>
    </>
  );
}

test('the arrows choose, going round, and Tab stops at the choice alone', async () => {
  const onBlur = vi.fn();
  await render(<Attach start="listed" onBlur={onBlur} />);
  await expect.element(group).toHaveAccessibleDescription('What the app gets.');
  await userEvent.tab();
  await expect.element(radio('Listed')).toHaveFocus();
  for (const [key, name] of [
    ['{ArrowRight}', 'None'],
    ['{ArrowRight}', 'All'],
    ['{ArrowLeft}', 'None'],
    ['{ArrowUp}', 'Listed'],
  ] as const) {
    await userEvent.keyboard(key);
    await expect.element(radio(name)).toBeChecked();
    await expect.element(radio(name)).toHaveFocus();
  }
  await axeClean();
  onBlur.mockClear();
  await userEvent.tab();
  await expect.element(page.getByRole('button', { name: 'After' })).toHaveFocus();
  expect(onBlur).toHaveBeenCalledOnce();
});

test('a click on the words chooses', async () => {
  await render(<Attach start="all" />);
  await group.getByText('None').click();
  await expect.element(radio('None')).toBeChecked();
  await expect.element(radio('All')).not.toBeChecked();
});

test('a value that is none of the options marks none, and the first can be reached', async () => {
  await render(<Attach start="" />);
  expect(group.getByRole('radio', { checked: true }).elements()).toHaveLength(0);
  await userEvent.tab();
  await userEvent.keyboard(' ');
  await expect.element(radio('All')).toBeChecked();
});
