import { useState } from 'react';
import { hydrateRoot, type Root } from 'react-dom/client';
import { afterEach, expect, test } from 'vitest';
import { live, useLive } from './live';
import { holdTyped } from './typed-before';

/** The page as it was built, and what React makes of it. */
function Fields() {
  useLive();
  const [name, setName] = useState('');
  const [text, setText] = useState('a: 1');
  const [choice, choose] = useState('one');
  const [on, turn] = useState(false);
  return (
    <>
      <input aria-label="Name" value={name} onChange={({ target }) => setName(target.value)} />
      <textarea aria-label="Text" value={text} onChange={({ target }) => setText(target.value)} />
      {['one', 'two'].map((value) => (
        <input
          key={value}
          type="radio"
          name="choice"
          aria-label={value}
          checked={choice === value}
          onChange={() => choose(value)}
        />
      ))}
      <input type="checkbox" aria-label="On" checked={on} onChange={() => turn(!on)} />
      <output>{JSON.stringify([name, text, choice, on])}</output>
    </>
  );
}

const BUILT =
  '<input aria-label="Name" value=""/><textarea aria-label="Text">a: 1</textarea>' +
  '<input type="radio" name="choice" aria-label="one" checked=""/><input type="radio" name="choice" aria-label="two"/>' +
  '<input type="checkbox" aria-label="On"/><output>[&quot;&quot;,&quot;a: 1&quot;,&quot;one&quot;,false]</output>';

let root: Root | undefined;
const page = document.createElement('main');
afterEach(() => {
  root?.unmount();
  page.remove();
});

const field = (label: string) => {
  const found = page.querySelector(`[aria-label="${label}"]`);
  if (found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement) return found;
  throw new Error(label);
};

/** Builds the page, has a person use it before there is any code, then brings the code. */
function start(touch: () => void): { said: () => unknown; errors: unknown[] } {
  page.innerHTML = BUILT;
  document.body.append(page);
  touch();
  const errors: unknown[] = [];
  const give = holdTyped(page);
  const stop = live.subscribe(() => {
    stop();
    give();
  });
  root = hydrateRoot(page, <Fields />, { onRecoverableError: (error) => errors.push(error) });
  return { said: () => JSON.parse(page.querySelector('output')?.textContent ?? ''), errors };
}

test('what was typed and chosen before the code came is the form’s, at the same place', async () => {
  const { said, errors } = start(() => {
    const name = field('Name');
    name.focus();
    name.value = 'my-app';
    name.setSelectionRange(2, 3);
    field('Text').value = 'a: 2';
    field('two').click();
    field('On').click();
  });
  await expect.poll(said).toEqual(['my-app', 'a: 2', 'two', true]);
  const name = field('Name');
  expect(document.activeElement).toBe(name);
  expect([name.value, name.selectionStart, name.selectionEnd]).toEqual(['my-app', 2, 3]);
  expect(errors).toEqual([]);
});

test('where nothing was touched nothing happens', async () => {
  const { said, errors } = start(() => {});
  await expect.poll(said).toEqual(['', 'a: 1', 'one', false]);
  expect(errors).toEqual([]);
});
