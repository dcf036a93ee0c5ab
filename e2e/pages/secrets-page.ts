import { expect, type Locator, type Page } from '@playwright/test';
import { ConsolePage } from './console-page';

/** The one table of environment names and values, as a person meets it. */
export class SecretsPage {
  readonly page: Page;
  readonly app: ConsolePage;
  readonly group: Locator;
  readonly add: Locator;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.app = new ConsolePage(page);
    this.group = page.getByRole('group', { name: 'Variables', exact: true });
    this.add = this.group.getByRole('textbox', { name: 'New name' });
    this.dialog = page.getByRole('dialog', { name: 'Take over .env text' });
  }

  async open(): Promise<void> {
    await this.app.openPlain();
    await expect(this.add).toBeVisible();
  }

  row(name: string): Locator {
    return this.group
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name, exact: true }) });
  }

  value(name: string): Locator {
    return this.group.getByLabel(`Value of ${name}`, { exact: true });
  }

  /** Adds a row of this name, or goes to the one that is there, and types its value. */
  async type(name: string, value: string): Promise<void> {
    await this.add.fill(name);
    await this.page.keyboard.press('Enter');
    await expect(this.value(name)).toBeFocused();
    await this.page.keyboard.insertText(value);
  }

  async openFile(text: string | Buffer): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.group.getByRole('button', { name: 'Import .env…' }).click();
    const buffer = Buffer.from(text);
    await (await chooser).setFiles({ name: '.env', mimeType: 'text/plain', buffer });
  }

  async view(which: 'Table' | 'Text'): Promise<void> {
    await this.group.getByText(which, { exact: true }).click();
  }
}
