import { percentile } from './texts.mjs';
import { computed, traced } from './trace.mjs';
import { openTypist } from './typist.mjs';

/*
 * How each figure is measured. A letter is typed at the end of a value in the middle of a compose text; the value names
 * a service that the text has not, so each key changes the preview, the hash and the message of a finding. All pages
 * are open at once, each in a process of its own, and take turns, so that a busy moment of the machine meets them all.
 *
 * - On screen: from the key's own time stamp until the page has painted the frame in which the last change is seen of
 *   the preview (the Request tab), the hash (the bottom bar), and the finding (under the editor), and of all three.
 * - A key: the CPU time of the main thread's tasks from the key until the frame that shows it. Quick keys are met by
 *   nothing that follows a pause, slow ones by each part of it.
 * - A pause: the CPU time of all tasks of the main thread from a key until two seconds later (more where the screen
 *   is not there by then), the longest of these tasks, and the CPU time of the page's workers in that time.
 *
 * CPU time is that of the thread itself: what else the machine's cores do is not in it. Bare Monaco is the peer: a page
 * with the same text in Monaco and nothing else, which has no preview, hash or finding to show.
 */

const WARM_UP = 100;
const WARM_UP_GAP_MS = 25;
const ROUNDS = 4;
const KEYS_PER_ROUND = 30;
/** Between two keys of somebody who types fast. */
const QUICK_MS = 100;
/** Between two keys of somebody who thinks. */
const SLOW_MS = { from: 250, to: 900 };
const PAUSES_PER_ROUND = 4;
/** Long enough for all that follows a pause. */
const PAUSE_MS = 2000;

/** What typing costs in each of the pages, in milliseconds: `[{ name, rows: { what: ms } }]`; keys only where asked for. */
export async function measureTyping(browser, subjects, kilobytes, withKeys) {
  const pages = [];
  console.log(`Typing in ${kilobytes} KB …`);
  for (const subject of subjects) {
    const typist = await openTypist(browser, subject, kilobytes);
    // The first keys also compile what they run.
    await typist.beginWord(0);
    await typist.press(WARM_UP, () => WARM_UP_GAP_MS);
    await typist.beginWord(PAUSE_MS);
    pages.push({ ...subject, typist, quick: [], slow: [], pauses: [] });
  }
  const { from, to } = SLOW_MS;
  const slowGap = (key) => from + ((to - from) * ((key * 11) % KEYS_PER_ROUND)) / KEYS_PER_ROUND;
  for (let round = 0; round < ROUNDS; round += 1) {
    console.log(`  round ${round + 1} of ${ROUNDS}`);
    for (const page of withKeys ? pages : []) {
      page.quick.push(...(await measureKeys(browser, page.typist, () => QUICK_MS)));
      page.slow.push(...(await measureKeys(browser, page.typist, slowGap)));
    }
    for (const page of pages) page.pauses.push(...(await measurePauses(browser, page)));
  }
  for (const { typist } of pages) await typist.close();
  return pages.map((page) => ({ name: page.name, rows: rowsOf(page) }));
}

async function measureKeys(browser, typist, gapAfter) {
  await typist.beginWord(PAUSE_MS);
  await typist.watch(false);
  const { keys, frames, main } = await traced(browser, typist.page, async () => {
    await typist.press(KEYS_PER_ROUND, gapAfter);
    await typist.page.waitForTimeout(QUICK_MS);
  });
  await typist.watch(true);
  return keys.map((ts) => computed(main, ts, frames.find((frame) => frame > ts) ?? ts).total);
}

async function measurePauses(browser, { typist }) {
  await typist.beginWord(PAUSE_MS);
  const shown = [];
  const { keys, ends, main, workers } = await traced(browser, typist.page, async () => {
    for (let pause = 0; pause < PAUSES_PER_ROUND; pause += 1) {
      shown.push(await typist.pressAndLook(PAUSE_MS));
    }
  });
  return keys.map((ts, i) => {
    const { total, longest } = computed(main, ts, ends[i]);
    return { ...shown[i], total, longest, workers: computed(workers, ts, ends[i]).total };
  });
}

function rowsOf({ quick, slow, pauses }) {
  const figure = (what, numbers, shares) =>
    numbers.some(Number.isFinite)
      ? Object.entries(shares).map(([name, share]) => [
          `${what} ${name}`,
          percentile(numbers, share),
        ])
      : [];
  const [p50, p50AndMax, p50And99] = [{ p50: 0.5 }, { p50: 0.5, max: 1 }, { p50: 0.5, p99: 0.99 }];
  const each = (key) => pauses.map((pause) => pause[key]);
  const all = pauses.map(({ preview, hash, findings }) => Math.max(preview, hash, findings));
  return Object.fromEntries([
    ...figure('on screen: preview', each('preview'), p50),
    ...figure('on screen: hash', each('hash'), p50),
    ...figure('on screen: findings', each('findings'), p50),
    ...figure('on screen: all three', all, p50AndMax),
    ...figure('quick key', quick, p50And99),
    ...figure('slow key', slow, p50And99),
    ...figure('pause, main thread', each('total'), p50),
    ...figure('pause, longest task', each('longest'), p50AndMax),
    ...figure('pause, workers', each('workers'), p50),
  ]);
}
