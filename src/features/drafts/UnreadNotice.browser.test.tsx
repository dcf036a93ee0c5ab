import { kept } from '@/display/kept/kept';
import type { KeptEntry } from '@/display/kept/kept-item';
import { useWatched } from '@/ui/browser/use-watched';
import { deleteDB, openDB } from 'idb';
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { UnreadNotice } from './UnreadNotice';

const DATABASE = 'provision-console';
const ENTRY: KeptEntry = {
  item: { version: 1, id: 'a', kind: 'draft', name: 'Mine', at: 0, edition: 1, bytes: 2 },
  text: '{}',
};
const again = page.getByRole('button', { name: 'Try again' });
const acts = { onDownloadStored: vi.fn<() => undefined>(), onErase: vi.fn<() => undefined>() };

/** What is kept, or why it cannot be read. */
function WhatIsKept() {
  const { status, items, problem } = useWatched(kept);
  if (problem) return <UnreadNotice problem={problem} acts={acts} onAgain={kept.again} />;
  return <p role="status">{`${status}: ${items.map(({ name }) => name).join()}`}</p>;
}

/** A tab that closes nothing when another one asks for it, as one that hangs. */
const hangingTab = () => openDB(DATABASE, 1);

afterEach(async () => {
  vi.restoreAllMocks();
  // The page's own connection gives way to it.
  await deleteDB(DATABASE);
});

test('an older console in another tab is named, and after it is closed a second try reads', async () => {
  const older = await hangingTab();
  // As the version after this one opens it.
  const open = IDBFactory.prototype.open;
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function (
    this: IDBFactory,
    name: string,
    version?: number,
  ) {
    return version === undefined ? open.call(this, name) : open.call(this, name, version + 1);
  });
  await render(<WhatIsKept />);
  await expect.element(page.getByText('Another tab holds the drafts open')).toBeVisible();
  await expect.element(page.getByText(/older version.*Close it or reload it/)).toBeVisible();
  await expect(kept.add([ENTRY])).rejects.toMatchObject({ kind: 'blocked' });
  await again.click();
  await expect.element(page.getByText('Another tab holds the drafts open')).toBeVisible();
  older.close();
  // After what waited for it.
  (await openDB(DATABASE)).close();
  await again.click();
  await expect.element(page.getByRole('status')).toHaveTextContent('read:');
  await kept.add([ENTRY]);
  await expect.element(page.getByRole('status')).toHaveTextContent('read: Mine');
});

test('this page gives way to a newer console, and says so', async () => {
  await render(<WhatIsKept />);
  await expect.element(page.getByRole('status')).toHaveTextContent('read:');
  await kept.add([ENTRY]);
  const blocked = vi.fn<() => void>();
  const newer = await openDB(DATABASE, 2, { blocked });
  expect(blocked).not.toHaveBeenCalled();
  await kept.again();
  await expect.element(page.getByText('The drafts here are from a newer console')).toBeVisible();
  expect(await newer.get('items', 'a')).toEqual(ENTRY.item);
  newer.close();
});

test('where another tab holds it, nothing is erased, and it is said', async () => {
  await kept.add([ENTRY]);
  const other = await hangingTab();
  await expect(kept.erase()).rejects.toMatchObject({ kind: 'blocked' });
  expect(await other.get('items', 'a')).toEqual(ENTRY.item);
  await expect(kept.add([ENTRY])).rejects.toMatchObject({ kind: 'blocked' });
  other.close();
});
