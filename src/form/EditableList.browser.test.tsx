import { axeClean } from '@/testing/axe-clean';
import { flushPendingText } from '@/ui/code-editor/text/pending-text';
import { TextInput } from '@/ui/input/TextInput';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { EditableList } from './EditableList';

const newName = page.getByRole('textbox', { name: 'New name' });
const rows = page.getByRole('textbox', { name: /^Name \d+$/ });
const button = (name: string) => page.getByRole('button', { name });
const names = () =>
  rows.elements().map((row) => (row instanceof HTMLInputElement ? row.value : ''));

/** Reads words; what has a digit in it is none. */
const parse = (line: string) => (/\d/.test(line) ? undefined : line.trim().split(/\s+/));

interface NamesProps {
  start?: string[];
  onBlur?: () => void;
  onAfter?: () => void;
}

function Names({ start = [], onBlur, onAfter }: NamesProps) {
  const [items, setItems] = useState(start);
  return (
    <>
      <EditableList
        path="names"
        items={items}
        onChange={setItems}
        onBlur={() => onBlur?.()}
        noun="name"
        nameOf={(item) => item}
        parse={parse}
        example="KEY"
        row={(item, i) => (
          <TextInput
            aria-label={`Name ${i + 1}`}
            value={item}
            onChange={({ target }) =>
              setItems(items.map((old, at) => (at === i ? target.value : old)))
            }
          />
        )}
      />
      <button type="button" onClick={onAfter}>
        After
      </button>
    </>
  );
}

async function paste(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
  await newName.click();
  await userEvent.keyboard('{ControlOrMeta>}v{/ControlOrMeta}');
}

test('Enter and the button add, and the focus stays for the next', async () => {
  await render(<Names />);
  await expect.element(newName).toHaveAccessibleDescription(/^Enter adds; paste many lines/);
  await axeClean();
  await newName.click();
  for (const name of ['ALPHA', 'BETA']) {
    await userEvent.keyboard(`${name}{Enter}`);
    await expect.element(newName).toHaveValue('');
    await expect.element(newName).toHaveFocus();
  }
  await userEvent.keyboard('GAMMA');
  await button('Add name').click();
  await expect.poll(names).toEqual(['ALPHA', 'BETA', 'GAMMA']);
  await userEvent.keyboard('{Enter}');
  expect(names()).toEqual(['ALPHA', 'BETA', 'GAMMA']);
  await axeClean();
});

test('Alt and the arrows move a row, and the focus goes with it, to the ends and no further', async () => {
  await render(<Names start={['ALPHA', 'BETA', 'GAMMA']} />);
  await rows.nth(2).click();
  await userEvent.keyboard('{Alt>}{ArrowUp}{ArrowUp}{ArrowUp}{/Alt}');
  expect(names()).toEqual(['GAMMA', 'ALPHA', 'BETA']);
  await expect.element(rows.nth(0)).toHaveFocus();
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(names()).toEqual(['ALPHA', 'GAMMA', 'BETA']);
  await expect.element(rows.nth(1)).toHaveFocus();
});

test('the buttons of a row say which row, and those that lead nowhere are off', async () => {
  await render(<Names start={['ALPHA', 'BETA']} />);
  await expect.element(button('Move up name 1: ALPHA')).toBeDisabled();
  await expect.element(button('Move down name 2: BETA')).toBeDisabled();
  await button('Move down name 1: ALPHA').click();
  expect(names()).toEqual(['BETA', 'ALPHA']);
  await button('Move up name 2: ALPHA').click();
  expect(names()).toEqual(['ALPHA', 'BETA']);
});

test('a removed row leaves the focus at the next one, the last one at the field for a new one', async () => {
  await render(<Names start={['ALPHA', 'BETA', 'GAMMA']} />);
  await button('Remove name 2: BETA').click();
  expect(names()).toEqual(['ALPHA', 'GAMMA']);
  await expect.element(rows.nth(1)).toHaveFocus();
  await button('Remove name 2: GAMMA').click();
  await expect.element(rows.nth(0)).toHaveFocus();
  await button('Remove name 1: ALPHA').click();
  expect(names()).toEqual([]);
  await expect.element(newName).toHaveFocus();
});

test('many lines are pasted at once; one that cannot be read stays, with a reason', async () => {
  await render(<Names start={['ALPHA']} />);
  await paste('BETA\r\n\r\n4711\nGAMMA DELTA\n');
  expect(names()).toEqual(['ALPHA', 'BETA', 'GAMMA', 'DELTA']);
  await expect.element(newName).toHaveValue('4711');
  await expect.element(newName).toHaveAttribute('aria-invalid', 'true');
  await expect
    .element(page.getByRole('alert'))
    .toMatchTextContent('Not read as a name: 4711. Write it like KEY.');
  await expect.element(newName).toHaveAccessibleDescription(/Not read as a name: 4711/);
  await axeClean();
  await userEvent.fill(newName, 'OMEGA');
  await expect.element(newName).not.toHaveAttribute('aria-invalid');
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
});

test('one pasted line is text like any other', async () => {
  await render(<Names />);
  await paste('ALPHA\n');
  await expect.element(newName).toHaveValue('ALPHA');
  expect(names()).toEqual([]);
});

test('what is typed and left is added once, by whatever comes next', async () => {
  const onBlur = vi.fn();
  const onAfter = vi.fn();
  await render(<Names start={['ALPHA']} onBlur={onBlur} onAfter={onAfter} />);
  await newName.click();
  await userEvent.keyboard('BETA');
  await button('Remove name 1: ALPHA').click();
  await expect.poll(names).toEqual(['BETA']);
  await newName.click();
  await userEvent.keyboard('GAMMA');
  await userEvent.tab();
  await expect.poll(names).toEqual(['BETA', 'GAMMA']);
  await expect.element(newName).toHaveValue('');
  await newName.click();
  await userEvent.keyboard('DELTA');
  await button('After').click();
  await expect.poll(names).toEqual(['BETA', 'GAMMA', 'DELTA']);
  // The row that is added moves what was pressed, after the press.
  expect(onAfter).toHaveBeenCalledOnce();
  expect(onBlur).toHaveBeenCalled();
});

test('a submit by shortcut takes what is typed along', async () => {
  await render(<Names />);
  await newName.click();
  await userEvent.keyboard('ALPHA');
  flushPendingText();
  await expect.poll(names).toEqual(['ALPHA']);
  await expect.element(newName).toHaveValue('');
});
