import { composeOf } from './texts.mjs';
import { watchScreen } from './on-screen.mjs';

/** Where it is typed: the findings name the service of this value, the hash and the preview follow the text. */
const VALUE = '    network_mode: service:';
const NAME = 'db';
/** Left for what is typed: a text beyond 200 KB is refused for that. */
const ROOM = 400;
/** For a slow machine or build. */
const PATIENCE_MS = 60_000;

/** A compose text of a size with one more line in its middle, and the number of that line. */
function textToTypeIn(kilobytes) {
  const lines = composeOf(kilobytes * 1024 - ROOM).split('\n');
  const images = lines.flatMap((line, i) => (line.includes(' image: ') ? [i] : []));
  const line = images[Math.floor(images.length / 2)] + 1;
  return { text: lines.toSpliced(line, 0, VALUE + NAME).join('\n'), line: line + 1 };
}

/** Opens a page in a profile of its own with the text in its editor, the cursor in the middle of it. */
export async function openTypist(browser, { url, bare }, kilobytes) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(url);
  const { text, line } = textToTypeIn(kilobytes);
  await (bare ? page.evaluate((all) => window.benchOpen(all), text) : fillIn(page, text));
  await page.locator('.monaco-editor .view-line').first().click();
  await page.keyboard.press('Control+g');
  await page.keyboard.type(String(line));
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await page.evaluate(watchScreen);
  return new Typist(page, bare);
}

/** Where the hash is known before, and after the editor was left once, so that it complains. */
async function fillIn(page, text) {
  const group = page.getByRole('group', { name: 'Compose file' });
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('bench');
  await page.waitForSelector('.monaco-editor .view-line');
  const buffer = Buffer.from(text);
  await group
    .locator('input[type=file]')
    .setInputFiles({ name: 'docker-compose.yml', mimeType: 'text/yaml', buffer });
  await group.locator('.view-line', { hasText: 'services' }).click();
  await page
    .getByRole('group', { name: 'Pre-launch script' })
    .getByRole('radio', { name: 'None' })
    .press('Space');
}

class Typist {
  #bare;
  #rounds = 0;
  #letter = '';
  #typed = NAME;

  constructor(page, bare) {
    this.page = page;
    this.#bare = bare;
  }

  /** Begins a word that was not there before, so that no text comes twice, and waits until that has been dealt with. */
  async beginWord(pause) {
    await this.page.bringToFront();
    this.#letter = String.fromCharCode('a'.charCodeAt(0) + (this.#rounds % 26));
    this.#rounds += 1;
    await this.page.keyboard.press('Control+Backspace');
    await this.page.keyboard.type(NAME, { delay: 20 });
    this.#typed = NAME;
    await this.page.waitForTimeout(pause);
    if (!this.#bare) await this.#told();
  }

  async press(keys, gapAfter) {
    for (let key = 0; key < keys; key += 1) {
      this.#typed += this.#letter;
      await this.page.keyboard.press(this.#letter);
      await this.page.waitForTimeout(gapAfter(key));
    }
  }

  /** Presses one key and says, some time later, how long after it each part of the screen told of the new text. */
  async pressAndLook(pause) {
    const before = this.#bare ? undefined : await this.#told();
    await this.press(1, () => pause);
    const { key, shown } = this.#bare ? { shown: {} } : await this.#told(before);
    await this.page.evaluate(() => performance.mark('bench-end'));
    return Object.fromEntries(Object.entries(shown).map(([what, { at }]) => [what, at - key]));
  }

  /** What the screen says once it tells of the last key, and of nothing as it did before. */
  async #told(before) {
    for (let waited = 0; waited <= PATIENCE_MS; waited += 200) {
      const seen = await this.page.evaluate(() => structuredClone(window.benchSeen));
      const isTold = ({ value, at }, what) =>
        value !== before?.shown[what].value && Number.isFinite(at);
      const parts = ['preview', 'hash', 'findings'];
      const { shown } = seen;
      if (shown.findings?.value === this.#typed && parts.every((it) => isTold(shown[it] ?? {}, it)))
        return seen;
      await this.page.waitForTimeout(200);
    }
    throw new Error(
      `The screen never told of “${this.#typed}”: the page is broken, or the machine too busy to measure.`,
    );
  }

  /** Whether the page notes what is on its screen. */
  watch(on) {
    return this.page.evaluate((isOn) => window.benchWatch(isOn), on);
  }

  close() {
    return this.page.context().close();
  }
}
