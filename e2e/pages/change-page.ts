import { expect, type Locator, type Page } from '@playwright/test';
import { KEY_HEADERS } from './key';

/** The page that changes what a machine runs. */
export class ChangePage {
  readonly page: Page;
  readonly composeText: Locator;
  readonly bar: Locator;
  readonly outlook: Locator;
  readonly prepare: Locator;
  readonly apply: Locator;

  constructor(page: Page) {
    this.page = page;
    this.composeText = page.getByRole('textbox', { name: /^Compose file/ });
    this.bar = page.getByRole('contentinfo');
    this.outlook = page.getByRole('region', { name: 'What changes' });
    this.prepare = this.bar.getByRole('button', {
      name: /^(Prepare the change|Go on to the values)/,
    });
    this.apply = page.getByRole('button', { name: /(A|, a)pply and restart the machine$/ });
  }

  /** Opens it for a machine by the address of that machine's page, with plain text for an editor. */
  async open(machine: string): Promise<void> {
    await this.inPlainText();
    await this.page.goto(`${machine}/change`);
    await expect(this.page.getByRole('heading', { level: 1, name: /^Change / })).toBeVisible();
  }

  /** As someone who chose plain text for an editor before. */
  async inPlainText(): Promise<void> {
    await this.page.addInitScript(() => {
      if (window.origin !== 'null') localStorage.setItem('provision-console:plain-text', 'true');
    });
  }

  value(name: string): Locator {
    return this.page.getByLabel(`Value of ${name}`, { exact: true });
  }

  step(title: string): Locator {
    return this.page.getByRole('region', { name: new RegExp(`^Step \\d: ${title}$`) });
  }

  title(name: string): Locator {
    return this.page.getByRole('heading', { level: 1, name, exact: true });
  }

  /** What the API says of the machine, by the address of its page. */
  async now(machine: string): Promise<Record<string, unknown>> {
    const answer = await this.page.request.get(`/api/v1${machine}`, { headers: KEY_HEADERS });
    return (await answer.json()) as Record<string, unknown>;
  }
}

/** The bodies of the calls that change a machine, in the order in which they left. */
export function changeCallsOf(page: Page): { call: string; body: Record<string, unknown> }[] {
  const calls: { call: string; body: Record<string, unknown> }[] = [];
  page.on('request', (request) => {
    const path = new URL(request.url()).pathname.replace(/^.*\/cvms\/[^/]+/, '');
    const isChange = /^\/(compose_file(\/provision)?|envs)$/.test(path);
    if (!isChange || request.method() === 'GET') return;
    calls.push({ call: `${request.method()} ${path}`, body: request.postDataJSON() });
  });
  return calls;
}
