import { expect, type Locator, type Page } from '@playwright/test';
import { ConsolePage } from './console-page';
import { tabTo } from './tab-to';
import { KEY_HEADERS } from './key';

/** The steps after a provision, as a person meets them: by role and label only. */
export class NextStepPage {
  readonly page: Page;
  readonly app: ConsolePage;
  readonly seal: Locator;
  readonly create: Locator;
  readonly running: Locator;
  /** What is said of the machine while it comes up. */
  readonly status: Locator;

  constructor(page: Page) {
    this.page = page;
    this.app = new ConsolePage(page);
    this.seal = page.getByRole('button', {
      name: /^Encrypt (only|again)$/,
    });
    this.create = page.getByRole('button', { name: /^Create the machine/ });
    this.running = page.getByText(/^The CVM is running: it booted/);
    this.status = page.getByRole('status').filter({ hasText: /CVM is in status|CVM is running/ });
  }

  step(title: string): Locator {
    return this.page.getByRole('region', { name: new RegExp(`^Step \\d: ${title}$`) });
  }

  /** Fills in, types secrets, which allows them, and provisions. */
  async provision(name: string, secrets: [name: string, value: string][] = []): Promise<void> {
    await this.atDesk(() => this.fillIn(name, secrets));
    await this.app.submit();
    await expect(this.app.result).toBeFocused();
  }

  /** Acts where the inspector stands beside the form; the page after it has the width of the test again. */
  async atDesk(act: () => Promise<void>): Promise<void> {
    const size = this.page.viewportSize();
    if (size) await this.page.setViewportSize({ ...size, width: Math.max(size.width, 1440) });
    await act();
    if (size) await this.page.setViewportSize(size);
  }

  private async fillIn(name: string, secrets: [name: string, value: string][]): Promise<void> {
    await this.app.openPlain();
    await this.app.typeIn(name);
    for (const [secret, value] of secrets) {
      await this.app.addTo('Environment', 'New name', secret);
      await this.page.getByLabel(`Value of ${secret}`, { exact: true }).fill(value);
    }
    if (secrets.length > 0)
      await expect(this.app.inspector.getByText('"allowed_envs": [')).toBeVisible();
  }

  /** What the guest of a CVM was given, as the sandbox opens it. */
  async guestEnv(cvm: string): Promise<unknown> {
    const path = `/api/v1/_sandbox/cvms/${cvm}/env`;
    const answer = await this.page.request.get(path, { headers: KEY_HEADERS });
    return answer.json();
  }

  /** Tabs on until this has the focus, as somebody without a mouse. */
  async tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab', most = 150): Promise<void> {
    await tabTo(this.page, target, key, most);
  }
}
