import { axeClean } from '@/testing/axe-clean';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/overlay/Dialog';
import { IconButton } from '@/ui/IconButton';
import { Notice } from '@/ui/Notice';
import { TextInput } from '@/ui/input/TextInput';
import { CircleHelp } from 'lucide-react';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';

/** Reads `evil/bad` where a browser draws it as it is. */
const EVIL = 'evil\u202Edab/';
const SHOWN = 'evilU+202Edab/';
const HIDDEN = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/;

/** Every text and every spoken attribute on the page. */
const all = () => document.body.outerHTML;

test('a text is drawn as it is written, whatever component it stands in', async () => {
  await render(
    <main>
      <Notice title={EVIL}>
        <p>
          said by {EVIL} at {EVIL}
        </p>
        {[EVIL, 'plain', [EVIL]]}
      </Notice>
      <Button title={EVIL}>{EVIL}</Button>
      <IconButton name={`More of ${EVIL}`} icon={CircleHelp} />
      <select aria-label={EVIL}>
        <option>{EVIL}</option>
      </select>
      <TextInput aria-label="Name" placeholder={EVIL} defaultValue={EVIL} />
      <Dialog open onOpenChange={() => {}} title={EVIL} description={EVIL}>
        <pre>{`a\n${EVIL}`}</pre>
      </Dialog>
    </main>,
  );
  await expect.element(page.getByRole('dialog', { name: SHOWN })).toBeVisible();
  await expect.element(page.getByText(`said by ${SHOWN} at ${SHOWN}`)).toBeInTheDocument();
  // A field holds what is typed into it: its value stays.
  expect(document.querySelector('input')?.value).toBe(EVIL);
  document.querySelector('input')?.removeAttribute('value');
  expect(all()).not.toMatch(HIDDEN);
  await expect.element(page.getByTitle('evil[U+202E]dab/')).toBeInTheDocument();
  await axeClean();
});

test('no direction leaves its text, and machine text keeps every sign where it stands', async () => {
  const hebrew = '\u05D0\u05D1';
  await render(
    <main>
      <p data-of="words">
        {hebrew} 1 of {'3'}
      </p>
      <code>{`${hebrew}/8080:80`}</code>
      <p>plain</p>
    </main>,
  );
  const left = (node: Node, at: number) => {
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return range.getBoundingClientRect().left;
  };
  const text = document.querySelector('code bdi')?.firstChild;
  if (!text) throw new Error('the text is not isolated');
  const places = [...`${hebrew}/8080:80`].map((_, at) => left(text, at));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(new Set(places).size).toBe(places.length);
  await expect.element(page.getByText('plain')).toBeVisible();
  expect(document.querySelectorAll('bdi').length).toBe(2);
});

test('very many hidden characters cost a bounded number of elements, and none is drawn', async () => {
  await render(<pre>{'a\u200Bb\u202E'.repeat(5000)}</pre>);
  expect(document.querySelectorAll('pre *').length).toBeLessThan(1100);
  expect(document.querySelector('pre')?.textContent).not.toMatch(HIDDEN);
  expect(document.querySelector('pre')?.textContent?.match(/U\+200B/g)?.length).toBe(5000);
});
