import { expect, type Locator, type Page } from '@playwright/test';

/** Eight lines that every part of the console has something to say about; used where any text will do. */
export const COMPOSE = `services:
  web:
    image: nginx:1.27-alpine
    ports:
      - "80:80"
`;

export const KEY = 'phak_sandbox';

/** The console as a person meets it: by role and label only. */
export class ConsolePage {
  readonly page: Page;
  readonly name: Locator;
  readonly composeGroup: Locator;
  readonly inspector: Locator;
  readonly provision: Locator;
  readonly result: Locator;

  constructor(page: Page) {
    this.page = page;
    this.name = page.getByRole('textbox', { name: 'Name', exact: true });
    this.composeGroup = page.getByRole('group', { name: 'Compose file' });
    this.inspector = page.getByRole('complementary', { name: 'Inspector' });
    this.provision = page.getByRole('button', { name: /^Provision/ });
    this.result = page.getByRole('heading', { name: /is provisioned$/ });
  }

  async open(path = '/'): Promise<void> {
    await this.page.goto(path);
    await expect(this.name).toBeVisible();
  }

  /** Opens a file with these exact bytes in the compose editor. */
  async openComposeFile(bytes: Buffer | string): Promise<void> {
    await this.composeGroup
      .locator('input[type=file]')
      .setInputFiles({ name: 'docker-compose.yml', mimeType: 'text/yaml', buffer: Buffer.from(bytes) });
  }

  /** A script choice makes the hash knowable; the standard one does not. */
  async chooseScript(label: 'Server’s standard' | 'My own' | 'None'): Promise<void> {
    await this.page
      .getByRole('group', { name: 'Pre-launch script' })
      .getByRole('radio', { name: label })
      .check({ force: true });
  }

  async fillIn(name = 'my-attested-api', compose: Buffer | string = COMPOSE): Promise<void> {
    await this.name.fill(name);
    await this.openComposeFile(compose);
    await this.chooseScript('None');
  }

  /** The request exactly as the preview offers it for copying. */
  async previewedText(): Promise<string> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await this.inspector.getByRole('tab', { name: 'Request' }).click();
    await this.inspector.getByRole('button', { name: 'Copy request' }).click();
    await expect(this.inspector.getByText('Copied', { exact: true })).toBeVisible();
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** The bytes of the last provision request of this name as the sandbox received them. */
  async receivedBytes(name: string): Promise<Buffer> {
    const answer = await this.page.request.get(`/api/v1/_sandbox/last-provision?name=${name}`, {
      headers: { 'X-API-Key': KEY },
    });
    expect(answer.status()).toBe(200);
    return answer.body();
  }

  async submit(): Promise<void> {
    await this.provision.click();
  }
}
