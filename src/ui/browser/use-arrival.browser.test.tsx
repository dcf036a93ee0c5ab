import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { useTitle } from './use-arrival';

function Titled({ title }: { title: string }) {
  useTitle(title);
  return <p>in sight</p>;
}

test('the tab names what is in sight, and hides nothing of it', async () => {
  await render(<Titled title={'app\u202egpj · Provision Console'} />);
  expect(document.title).toBe('app[U+202E]gpj · Provision Console');
});
