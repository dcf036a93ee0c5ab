import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { Elapsed } from './Elapsed';

beforeEach(() => vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] }));
afterEach(() => vi.useRealTimers());

test('counts whole seconds from where it appears, and is not read out', async () => {
  const { container, unmount } = await render(
    <p>
      Sending… <Elapsed />
    </p>,
  );
  const shows = (text: string) => expect.poll(() => container.textContent).toBe(`Sending… ${text}`);
  await shows('0 s');
  vi.advanceTimersByTime(900);
  await shows('0 s');
  vi.advanceTimersByTime(200);
  await shows('1 s');
  vi.advanceTimersByTime(71_000);
  await shows('72 s');
  expect(container.querySelector('[aria-hidden]')?.textContent).toBe('72 s');
  await unmount();
  expect(vi.getTimerCount()).toBe(0);
});
