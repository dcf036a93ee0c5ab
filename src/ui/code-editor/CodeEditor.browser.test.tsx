import { axeClean } from '@/testing/axe-clean';
import { flushPendingText } from '@/ui/code-editor/text/pending-text';
import { useState } from 'react';
import { expect, test, vi, type Mock } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { CodeEditor } from './CodeEditor';
import type { EditorMark } from './editor-marks';
import { editorAt } from './open-editors';

/** What the editor answered last, once it was asked for what it holds. */
function lastAnswer(onText: Mock): unknown[] | undefined {
  flushPendingText();
  return onText.mock.lastCall;
}

const CRLF = '\uFEFFa: 1\r\nb: 2\r\n';
const MIXED = 'a: 1\r\nb: 2\nc: 3\n';

const field = page.getByRole('textbox', { name: 'Compose file' });
const findings = page.getByRole('list', { name: 'Findings in Compose file' });
const keys = (...all: string[]) => userEvent.keyboard(all.join(''));
const withControl = (key: string) => `{ControlOrMeta>}${key}{/ControlOrMeta}`;

interface FileProps {
  start?: string;
  marks?: readonly EditorMark[];
  onText?: (text: string) => void;
}

/** The text side of an editor: the plain field by choice, so that no code editor is fetched. */
function File({ start = '', marks, onText = () => {} }: FileProps) {
  const [value, setValue] = useState(start);
  return (
    <main>
      <CodeEditor
        id="file"
        label="Compose file"
        language="yaml"
        path="docker-compose.yml"
        value={value}
        plain
        onPlainChange={() => {}}
        placeholder="services:"
        marked={marks && { text: start, marks }}
        onChange={(text) => {
          setValue(text);
          onText(text);
        }}
      />
    </main>
  );
}

const selected = () => {
  const node = field.element();
  if (!(node instanceof HTMLTextAreaElement)) throw new Error('not the plain field');
  return node.value.slice(node.selectionStart, node.selectionEnd);
};

/** As the browser hands it over. */
function give(kind: 'drop' | 'paste', ...files: globalThis.File[]): void {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  const init = { bubbles: true, cancelable: true };
  field
    .element()
    .dispatchEvent(
      kind === 'drop'
        ? new DragEvent('drop', { ...init, dataTransfer: transfer })
        : new ClipboardEvent('paste', { ...init, clipboardData: transfer }),
    );
}
const file = (...parts: BlobPart[]) => new globalThis.File(parts, 'a.yml');

test('the status line says where the cursor is and how lines end', async () => {
  await render(<File start={CRLF} />);
  await expect.element(field).toHaveValue('a: 1\nb: 2\n');
  await expect.element(page.getByText('CRLF + BOM', { exact: true })).toBeVisible();
  await field.click();
  await keys(withControl('{Home}'), '{ArrowDown}{ArrowRight}');
  await expect.element(page.getByText('Ln 2, Col 2')).toBeVisible();
  await axeClean();
});

test('an edit keeps the byte order mark and the line ends, and Tab goes on', async () => {
  const onText = vi.fn();
  await render(<File start={CRLF} onText={onText} />);
  await field.click();
  await keys(withControl('{End}'), 'c: 3{Enter}d: 4');
  await expect.poll(() => lastAnswer(onText)).toEqual([`${CRLF}c: 3\r\nd: 4`]);
  await userEvent.tab();
  await expect.element(field).not.toHaveFocus();
});

test('mixed line ends warn before the first edit, and undo brings them back', async () => {
  const onText = vi.fn();
  await render(<File start={MIXED} onText={onText} />);
  await expect.element(field).toHaveAccessibleDescription(/mixes line ends \(2 LF, 1 CRLF\)/);
  await axeClean();
  await field.click();
  await keys(withControl('{End}'), 'x');
  await expect.poll(() => lastAnswer(onText)).toEqual([`${MIXED.replaceAll('\r\n', '\n')}x`]);
  await expect.element(page.getByText(/mixes line ends/)).not.toBeInTheDocument();
  await keys(withControl('z'));
  await expect.poll(() => lastAnswer(onText)).toEqual([MIXED]);
  await expect.element(page.getByText(/mixes line ends/)).toBeVisible();
});

test('a lone CR is announced, and undo goes back over whole texts', async () => {
  const onText = vi.fn();
  await render(<File start={MIXED} onText={onText} />);
  give('drop', file('a: 1\rb: 2\r'));
  await expect.element(page.getByText(/ends its lines with CR alone/)).toBeVisible();
  await expect.poll(() => lastAnswer(onText)).toEqual(['a: 1\rb: 2\r']);
  await field.click();
  await keys(withControl('z'));
  await expect.poll(() => lastAnswer(onText)).toEqual([MIXED]);
});

test('the whole text is copied out and pasted in byte for byte', async () => {
  const onText = vi.fn();
  await render(<File start={CRLF} onText={onText} />);
  await field.click();
  await keys(withControl('a'), withControl('c'));
  await expect.poll(() => navigator.clipboard.readText()).toBe(CRLF);
  await navigator.clipboard.writeText(MIXED);
  await keys(withControl('v'));
  await expect.poll(() => lastAnswer(onText)).toEqual([MIXED]);
});

test.for(['drop', 'paste'] as const)(
  'a file is taken by %s, and undo takes it back',
  async (how) => {
    const onText = vi.fn();
    await render(<File start={MIXED} onText={onText} />);
    give(how, file(CRLF));
    await expect.poll(() => lastAnswer(onText)).toEqual([CRLF]);
    await expect.element(field).toHaveFocus();
    await keys(withControl('z'));
    await expect.poll(() => lastAnswer(onText)).toEqual([MIXED]);
  },
);

test.for<[why: string, files: globalThis.File[], words: string]>([
  ['no text', [file(new Uint8Array([0x73, 0xff, 0xfe]))], 'a.yml is not UTF-8 text'],
  ['too large', [file(new Uint8Array(4 * 1024 * 1024 + 1))], '4.1 MiB; files up to 4 MiB'],
  ['two files', [file('a'), file('b')], 'one file at a time'],
])('%s: refused with a reason, and nothing is changed', async ([, files, words]) => {
  const onText = vi.fn();
  await render(<File start={MIXED} onText={onText} />);
  give('drop', ...files);
  await expect.element(page.getByRole('alert')).toMatchTextContent(words);
  await axeClean();
  expect(onText).not.toHaveBeenCalled();
  give('drop', file('good: 1\n'));
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  await expect.element(field).toHaveValue('good: 1\n');
});

test('whoever needs the text now has it before the pause', async () => {
  const onText = vi.fn();
  await render(<File onText={onText} />);
  await field.click();
  await keys('a: 1');
  flushPendingText();
  expect(onText).toHaveBeenLastCalledWith('a: 1');
});

const C = { from: MIXED.indexOf('c'), to: MIXED.indexOf('c') + 1 };
const MARKS: EditorMark[] = [
  {
    ...C,
    severity: 'error',
    message: 'There is no c.',
    source: 'Machine',
    fixes: [{ title: 'Call it d', edits: [{ ...C, text: 'd' }] }],
  },
  { from: 0, to: 1, severity: 'warning', message: 'An a.', source: 'Lint', fixes: [] },
];

test('findings are listed in the order of the text, lead to their place, and are fixed there', async () => {
  const onText = vi.fn();
  await render(<File start={MIXED} marks={MARKS} onText={onText} />);
  const items = findings.getByRole('listitem');
  await expect.element(items.nth(0)).toMatchTextContent('Line 1 Warning: An a. Lint');
  await expect.element(items.nth(1)).toMatchTextContent('Line 3 Error: There is no c. Machine');
  await axeClean();
  await findings.getByRole('button', { name: 'Line 3' }).click();
  await expect.element(field).toHaveFocus();
  expect(selected()).toBe('c');
  await findings.getByRole('button', { name: 'Call it d' }).click();
  await expect.poll(() => lastAnswer(onText)).toEqual(['a: 1\r\nb: 2\nd: 3\n']);
  await keys(withControl('z'));
  await expect.poll(() => lastAnswer(onText)).toEqual([MIXED]);
});

test('F8, and the count of problems, go from one to the next and round', async () => {
  await render(<File start={MIXED} marks={MARKS} />);
  await field.click();
  await keys(withControl('{Home}'));
  for (const place of ['c', 'a', 'c']) {
    await keys('{F8}');
    await expect.poll(selected).toBe(place);
  }
  const count = page.getByRole('button', { name: /go to the next/ });
  await expect.element(count).toHaveAccessibleName(/1 problem/);
  await count.click();
  await expect.element(field).toHaveFocus();
  expect(selected()).toBe('a');
});

test('the rest of the page leads to a place, and edits only the text it knows', async () => {
  const onText = vi.fn();
  await render(<File start={MIXED} onText={onText} />);
  editorAt('file')?.goTo(6, 7);
  await expect.element(field).toHaveFocus();
  expect(selected()).toBe('b');
  expect(editorAt('file')?.edit('another text', [{ from: 0, to: 1, text: 'z' }])).toBe(false);
  expect(onText).not.toHaveBeenCalled();
  expect(editorAt('file')?.edit(MIXED, [{ from: 0, to: 1, text: 'z' }])).toBe(true);
  expect(onText).toHaveBeenLastCalledWith(MIXED.replace('a', 'z'));
});
