import { expect, type Locator, type Page } from '@playwright/test';

/** The dialog of drafts as a person meets it. */
export class DraftsPage {
  readonly page: Page;
  readonly dialog: Locator;
  readonly now: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: 'Drafts' });
    this.now = this.dialog.getByRole('region', { name: 'The form as it is now' });
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: 'Drafts', exact: true }).click();
    await expect(this.now).toBeVisible();
  }

  async close(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await expect(this.dialog).toBeHidden();
  }

  list(title: 'Drafts' | 'Snapshots' | 'Your templates'): Locator {
    return this.dialog.getByRole('list', { name: title, exact: true });
  }

  row(name: string): Locator {
    return this.dialog.getByRole('listitem', { name, exact: true });
  }

  /** What came of the last act. */
  said(words: string | RegExp): Locator {
    return this.dialog.getByRole('status').filter({ hasText: words });
  }

  async saveAs(
    button: 'Save as…' | 'Take a snapshot…' | 'Save as a template…',
    name: string,
  ): Promise<void> {
    await this.now.getByRole('button', { name: button }).click();
    await this.now.getByRole('textbox', { name: /^Name of the/ }).fill(name);
    await this.page.keyboard.press('Enter');
    await expect(this.said(`“${name}” is saved.`)).toBeVisible();
  }

  async choose(row: string, item: string): Promise<void> {
    await this.row(row)
      .getByRole('button', { name: `More of ${row}` })
      .click();
    await this.dialog.getByRole('menuitem', { name: item }).click();
  }
}
