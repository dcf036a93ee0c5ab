import { axeClean } from '@/testing/axe-clean';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Switch } from './Switch';

const logs = page.getByRole('switch', { name: 'Public logs' });

function Logs({ onChange }: { onChange: (on: boolean) => void }) {
  const [on, setOn] = useState(false);
  return (
    <>
      <label htmlFor="logs">Public logs</label>
      <Switch
        id="logs"
        checked={on}
        onChange={({ target }) => {
          setOn(target.checked);
          onChange(target.checked);
        }}
      />
    </>
  );
}

test('Space turns it, and so does a click on it or on its label', async () => {
  const onChange = vi.fn();
  await render(<Logs onChange={onChange} />);
  await expect.element(logs).not.toBeChecked();
  await axeClean();
  await userEvent.tab();
  await expect.element(logs).toHaveFocus();
  await userEvent.keyboard(' ');
  await expect.element(logs).toBeChecked();
  await axeClean();
  await logs.click();
  await expect.element(logs).not.toBeChecked();
  await page.getByText('Public logs').click();
  await expect.element(logs).toBeChecked();
  expect(onChange.mock.calls).toEqual([[true], [false], [true]]);
});
