import { expect } from '@playwright/test';
import { ELEMENT, command } from './command';

/** A thing on the page, as WebDriver names it. */
export type Found = Readonly<Record<typeof ELEMENT, string>>;

/** How elements of a role are written; whether one has it, and by which name, is for the browser to say. */
const WRITTEN = {
  button: 'button, summary',
  heading: 'h1, h2, h3',
  link: 'a[href]',
  radio: 'input[type=radio]',
  textbox: 'input[type=text], input[type=password], input:not([type]), textarea, [role=textbox]',
} as const;

/** Keys as the protocol writes them. */
export const KEYS = { enter: '\uE007', control: '\uE009', space: ' ' } as const;

/** A page in WebKit, with things found by role and by the name that WebKit itself gives them. */
export class WebKitPage {
  private readonly session: string;

  constructor(session: string) {
    this.session = session;
  }

  async open(url: string): Promise<void> {
    await this.call('POST', '/url', { url });
  }

  async reload(): Promise<void> {
    await this.call('POST', '/refresh', {});
  }

  /** Waits for the one that is visible, and has this role and a name like this. */
  async find(role: keyof typeof WRITTEN, name: RegExp): Promise<Found> {
    let found: Found | undefined;
    await expect
      .poll(async () => (found = await this.look(role, name)), `a ${role} named ${name}`)
      .toBeDefined();
    return found as Found;
  }

  /** With the mouse, at the place where it is drawn; what lies under a bar that stays is brought to the middle first. */
  async click(role: keyof typeof WRITTEN, name: RegExp): Promise<void> {
    // What the page draws anew meanwhile is looked for again.
    await expect(async () => {
      const drawn = await this.evaluate(bringToTheMiddle, await this.find(role, name));
      await this.act('pointer', [
        { type: 'pointerMove', origin: drawn, x: 0, y: 0 },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ]);
    }).toPass({ timeout: 60_000 });
  }

  /** Presses keys where the focus is. */
  async type(text: string): Promise<void> {
    const active = (await this.call('GET', '/element/active')) as Found;
    await this.call('POST', `/element/${active[ELEMENT]}/value`, { text });
  }

  /** Presses one key while another is held. */
  async press(held: string, key: string): Promise<void> {
    await this.act('key', [
      { type: 'keyDown', value: held },
      { type: 'keyDown', value: key },
      { type: 'keyUp', value: key },
      { type: 'keyUp', value: held },
    ]);
  }

  /** Puts a text where the focus is, all at once as pasting does. */
  async insert(text: string): Promise<void> {
    await this.evaluate((it: string) => document.execCommand('insertText', false, it), text);
  }

  async seesText(text: RegExp): Promise<void> {
    await expect.poll(() => this.text(), { timeout: 60_000 }).toMatch(text);
  }

  /** What can be read on the page, without what is folded away. */
  async text(): Promise<string> {
    return (await this.evaluate(() => document.body.innerText)) as string;
  }

  async value(role: keyof typeof WRITTEN, name: RegExp): Promise<unknown> {
    const found = await this.find(role, name);
    return this.call('GET', `/element/${found[ELEMENT]}/property/value`);
  }

  /** Runs a function in the page, which is given as its text: it knows nothing of what is around it here. */
  async evaluate<A>(act: (argument: A) => unknown, argument?: A): Promise<unknown> {
    const script = `return (${act.toString()})(arguments[0])`;
    return this.call('POST', '/execute/sync', { script, args: [argument ?? null] });
  }

  private async look(role: keyof typeof WRITTEN, name: RegExp): Promise<Found | undefined> {
    // Its own name may be a part of what is written there.
    const part = name.source.replace(/^\^|\$$/g, '');
    const candidates = (await this.evaluate(likely, [WRITTEN[role], part])) as Found[];
    for (const one of candidates) {
      const at = `/element/${one[ELEMENT]}`;
      const itsRole = await this.call('GET', `${at}/computedrole`);
      const itsName = String(await this.call('GET', `${at}/computedlabel`));
      if (itsRole === role && name.test(itsName)) return one;
    }
    return undefined;
  }

  private async act(type: 'key' | 'pointer', actions: object[]): Promise<void> {
    await this.call('POST', '/actions', { actions: [{ type, id: type, actions }] });
  }

  private call(method: 'GET' | 'POST', path: string, body?: object): Promise<unknown> {
    return command(this.session, method, path, body);
  }
}

/** Of a choice, its label is what one sees. */
function bringToTheMiddle(found: Found | Element): Element {
  const element = found as Element;
  const isChoice = element instanceof HTMLInputElement && element.type === 'radio';
  const drawn = (isChoice && element.labels?.[0]) || element;
  drawn.scrollIntoView({ block: 'center' });
  return drawn;
}

/** Those that are drawn and have a text about them like this name: few, for asking the browser takes a while. */
function likely([selector, name]: readonly [string, string]): Element[] {
  const like = new RegExp(name);
  const textOf = (it: Element | null | undefined) => (it?.textContent ?? '').trim();
  return [...document.querySelectorAll(selector)].filter((element) => {
    if (element.getClientRects().length === 0) return false;
    const labels = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
    const ids = (element.getAttribute('aria-labelledby') ?? '').split(' ');
    const about = [
      element.getAttribute('aria-label') ?? '',
      textOf(element),
      ids.map((id) => textOf(document.getElementById(id))).join(' '),
      ...(labels ? [...(element.labels ?? [])].map(textOf) : []),
    ];
    return about.some((text) => like.test(text));
  });
}
