import type { Locator, Page } from '@playwright/test';
import { expect } from './test';
import { KEY } from './key';

/** What the sandbox has of one CVM, as people copy it. */
export interface Stored {
  composeHash: string;
  /** The request that was sent. */
  request: string;
  /** The text that was hashed. */
  raw: string;
  composeFile: string;
  cvm: string;
  attestation: string;
}

/** The page that checks documents, and the sandbox to get some from. */
export class AuditPage {
  readonly page: Page;
  readonly document: Locator;
  readonly hash: Locator;
  readonly claims: Locator;

  constructor(page: Page) {
    this.page = page;
    this.document = page.getByRole('textbox', { name: 'Document or answer' });
    this.hash = page.getByRole('textbox', { name: /^Compose hash to compare with/ });
    this.claims = page.getByRole('list', { name: 'Claims' }).getByRole('listitem');
  }

  async open(): Promise<void> {
    await this.page.goto('/audit');
    await expect(this.page.getByRole('heading', { name: 'Check a document' })).toBeFocused();
  }

  /** A file with these bytes, by the button. */
  async openFile(content: string | Buffer, name = 'document.json'): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: 'Open file…' }).click();
    await (
      await chooser
    ).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
  }

  /** Copied elsewhere, and by keyboard put in place of all that the field with the focus has. */
  async pasteOver(text: string): Promise<void> {
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.press('ControlOrMeta+v');
  }

  /** What it was recognised as. */
  kind(name: string): Locator {
    return this.page.getByRole('heading', { name, exact: true });
  }

  said(title: string | RegExp): Locator {
    return this.page.getByRole('main').getByText(title, { exact: typeof title === 'string' });
  }

  /** Provisions and commits in the sandbox, without the console, and reads everything back. */
  async stored(name: string, compose: Record<string, unknown> = {}): Promise<Stored> {
    const request = JSON.stringify({
      name,
      compose_file: { name: '', docker_compose_file: TEXT, pre_launch_script: '#\n', ...compose },
    });
    const { compose_hash, app_id } = JSON.parse(await this.call('/cvms/provision', request));
    await this.call('/cvms', JSON.stringify({ compose_hash, app_id }));
    await expect(async () => {
      expect(JSON.parse(await this.call(`/cvms/${name}`)).status).toBe('running');
    }).toPass();
    return {
      composeHash: compose_hash,
      request,
      raw: await this.call(`/cvms/${name}/compose_file?raw=true`),
      composeFile: await this.call(`/cvms/${name}/compose_file`),
      cvm: await this.call(`/cvms/${name}`),
      attestation: await this.call(`/cvms/${name}/attestation`),
    };
  }

  private async call(path: string, body?: string): Promise<string> {
    const answer = await this.page.request.fetch(`/api/v1${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'X-API-Key': KEY, 'Content-Type': 'application/json' },
      ...(body !== undefined && { data: Buffer.from(body) }),
    });
    expect(answer.ok(), `${path}: ${answer.status()} ${await answer.text()}`).toBe(true);
    return answer.text();
  }
}

/** With what makes tools disagree. */
export const TEXT = 'services:\n  web:\n    image: nginx:1.27\n    command: \'{"a": "é <b>"}\'\n';
