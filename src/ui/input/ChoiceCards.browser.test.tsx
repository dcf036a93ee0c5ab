import { axeClean } from '@/testing/axe-clean';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { ChoiceCards } from './ChoiceCards';

const OPTIONS = [
  { value: 'phala', label: 'Phala', help: 'Their own.' },
  { value: 'base', label: 'Base', help: 'On chain.', caution: 'Needs a contract.' },
];
const group = page.getByRole('radiogroup', { name: 'Keys' });
const radio = (name: string) => group.getByRole('radio', { name, exact: true });

function Keys() {
  const [value, setValue] = useState('phala');
  return (
    <>
      <p id="keys">Keys</p>
      <ChoiceCards
        name="keys"
        labelledBy="keys"
        value={value}
        options={OPTIONS}
        onChange={setValue}
      />
    </>
  );
}

test('a card is named in a word and described in a sentence, with what to mind', async () => {
  await render(<Keys />);
  await expect.element(radio('Phala')).toHaveAccessibleDescription('Their own.');
  await expect
    .element(radio('Base'))
    .toHaveAccessibleDescription(/^On chain\.\s*Needs a contract\.$/);
  await axeClean();
});

test('it is chosen by the arrows, and by a click anywhere on it', async () => {
  await render(<Keys />);
  await userEvent.tab();
  await expect.element(radio('Phala')).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(radio('Base')).toBeChecked();
  await expect.element(radio('Base')).toHaveFocus();
  await group.getByText('Their own.').click();
  await expect.element(radio('Phala')).toBeChecked();
});
