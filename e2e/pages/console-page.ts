import { expect, type Locator, type Page } from '@playwright/test';
import { copied } from './copied';
import { COMPOSE } from './texts';
import { KEY_HEADERS } from './key';
import type { Received } from './received';

/** The console as a person meets it: by role and label only. */
export class ConsolePage {
  readonly page: Page;
  readonly name: Locator;
  readonly composeGroup: Locator;
  /** Where the compose text is typed, in the code editor or in the plain field. */
  readonly composeText: Locator;
  readonly inspector: Locator;
  readonly provision: Locator;
  readonly result: Locator;
  /** What a refused submit says. */
  readonly summary: Locator;

  constructor(page: Page) {
    this.page = page;
    this.name = page.getByRole('textbox', { name: 'Name', exact: true });
    this.composeGroup = page.getByRole('group', { name: 'Compose file' });
    this.composeText = this.composeGroup.getByRole('textbox', { name: 'Compose file' });
    this.inspector = page.getByRole('complementary', { name: 'Inspector' });
    this.provision = page.getByRole('contentinfo').getByRole('button', { name: /^Provision/ });
    this.summary = page.getByRole('group', { name: /^Not sent/ });
    const name =
      / (Prepared|Encrypted|Creating|Not created|Outcome not known|Created|Starting|Running|Failed|Stopped|Not found|No hash)$/;
    this.result = page.getByRole('heading', { level: 1, name });
  }

  /** As someone who chose the Request tab before: most stories look at what will be sent. */
  async open(path = '/', tab = 'request'): Promise<void> {
    await this.page.addInitScript((chosen) => {
      const key = 'provision-console:inspector-tab';
      if (window.origin !== 'null' && localStorage.getItem(key) === null) {
        localStorage.setItem(key, chosen);
      }
    }, tab);
    await this.page.goto(path);
    await expect(this.name).toBeVisible();
  }

  /** A field of one line; with suggestions its role is another. */
  field(label: string): Locator {
    const name = { name: label, exact: true };
    return this.page.getByRole('textbox', name).or(this.page.getByRole('combobox', name));
  }

  /** A size of the catalogue, in the table of the family that is shown. */
  size(id: string): Locator {
    return this.section('Resources').getByRole('radio', { name: id, exact: true });
  }

  /** As someone who chose the plain field before: there is no code editor to wait for. */
  async openPlain(path = '/', tab?: string): Promise<void> {
    await this.page.addInitScript(() => {
      if (window.origin !== 'null') localStorage.setItem('provision-console:plain-text', 'true');
    });
    await this.open(path, tab);
  }

  section(title: string): Locator {
    return this.page.getByRole('region', { name: title, exact: true });
  }

  /** Opens a section that is folded to one line, unless it is open. */
  async show(title: string): Promise<void> {
    const heading = this.section(title).getByRole('heading', { name: title, exact: true });
    const isOpen = await heading.evaluate((it) => it.closest('details')?.open ?? true);
    if (!isOpen) await heading.click();
  }

  /** Opens what a section folds away. */
  async unfold(title: string): Promise<void> {
    await this.show(title);
    await this.section(title).getByText('Rarely needed', { exact: true }).click();
  }

  /** Adds one row, or a line with several, to a list. */
  async addTo(title: string, label: string, line: string): Promise<void> {
    await this.show(title);
    await this.section(title).getByRole('textbox', { name: label }).first().fill(line);
    await this.page.keyboard.press('Enter');
  }

  /** Waits until the code editor has taken the plain field's place. */
  async codeEditor(): Promise<void> {
    await expect(this.composeGroup.getByText(/Tab moves focus/)).toBeVisible();
  }

  async plainField(): Promise<void> {
    await this.composeGroup.getByRole('button', { name: 'Plain text' }).click();
    await expect(this.composeGroup.getByRole('button', { name: 'Code editor' })).toBeVisible();
  }

  /** Opens a file with these exact bytes in the compose editor. */
  async openComposeFile(bytes: Buffer | string): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.composeGroup.getByRole('button', { name: 'Open file…' }).click();
    const file = { name: 'docker-compose.yml', mimeType: 'text/yaml', buffer: Buffer.from(bytes) };
    await (await chooser).setFiles(file);
  }

  /**
   * A script choice makes the hash known; the standard one does so where its text was learned. Made by key: what a file that was just
   * opened adds to the page may come between looking for the choice and pressing it.
   */
  async chooseScript(label: 'Server’s standard' | 'My own' | 'None'): Promise<void> {
    const group = this.page.getByRole('group', { name: 'Pre-launch script' });
    const choice = group.getByRole('radio', { name: label });
    // A key that falls between two drawings of a busy page is pressed again, as a person would.
    await expect(async () => {
      await choice.press('Space');
      await expect(choice).toBeChecked({ timeout: 3000 });
    }).toPass();
  }

  async fillIn(name = 'my-attested-api', compose: Buffer | string = COMPOSE): Promise<void> {
    await this.name.fill(name);
    await this.openComposeFile(compose);
    await this.chooseScript('None');
  }

  /** Fills in the plain field and waits for the preview, which follows after a pause. */
  async typeIn(name = 'my-attested-api', compose = COMPOSE): Promise<void> {
    await this.name.fill(name);
    await this.composeText.fill(compose);
    // Before the next click: what was typed changes the page's layout.
    await expect(this.inspector.getByText(`"name": "${name}"`)).toBeVisible();
    await expect(this.inspector.getByText('"docker_compose_file":')).toBeVisible();
    await this.chooseScript('None');
    await expect(this.inspector.getByText('# No pre-launch script')).toBeVisible();
  }

  /** The request exactly as the preview offers it for copying. */
  async previewedText(): Promise<string> {
    await this.openInspector();
    await this.inspector.getByRole('tab', { name: 'Request' }).click();
    const button = this.inspector.getByRole('button', { name: 'Copy request' });
    return copied(this, () => button.click());
  }

  /** The previewed request once it is as expected; the preview follows the form after a pause. */
  async previewedRequest(isReady: (request: Received) => boolean): Promise<Received> {
    let request: Received | undefined;
    await expect(async () => {
      request = JSON.parse(await this.previewedText()) as Received;
      expect(isReady(request), 'the preview shows what was entered').toBe(true);
    }).toPass({ timeout: 30_000 });
    return request as Received;
  }

  /** Waits until the preview carries exactly this compose text. */
  async previewsCompose(text: string): Promise<void> {
    await expect(async () => {
      const request = JSON.parse(await this.previewedText()) as Received;
      const shown = String(request.compose_file['docker_compose_file']);
      expect(shown === text, `previewed: ${JSON.stringify(shown.slice(0, 400))}`).toBe(true);
    }).toPass({ timeout: 30_000 });
  }

  /** Waits until the preview has caught up with the name. */
  async previewedNameIs(name: string): Promise<void> {
    const lines = this.inspector.getByRole('list', { name: 'Request body' });
    await expect(lines).toContainText(`"name": "${name}"`);
  }

  /** The whole predicted hash, from the tab that explains it. */
  async predictedHash(): Promise<string> {
    await this.openInspector();
    await this.inspector.getByRole('tab', { name: 'App compose' }).click();
    return this.shownHash();
  }

  /** The predicted hash in the opened App compose tab, once it is up to date. */
  async shownHash(): Promise<string> {
    await expect(this.inspector.locator('[aria-busy=true]')).toHaveCount(0);
    return this.inspector.getByText(/^[0-9a-f]{64}$/).innerText();
  }

  /** What the clipboard holds, by a paste: the page's policy denies it to read the clipboard by itself. */
  async clipboard(): Promise<string> {
    const pasted = await this.page.evaluateHandle(() => {
      const before = document.activeElement;
      const field = document.createElement('textarea');
      const text = new Promise<string>((resolve) => {
        field.addEventListener('paste', (event) => {
          event.preventDefault();
          resolve(event.clipboardData?.getData('text/plain') ?? '');
          field.remove();
          if (before instanceof HTMLElement) before.focus();
        });
      });
      document.body.append(field);
      field.focus();
      return { text };
    });
    await this.page.keyboard.press('ControlOrMeta+v');
    return pasted.evaluate(({ text }) => text);
  }

  /** Opens the inspector where it does not stand beside the form; after a reload neither is there at once. */
  async openInspector(): Promise<void> {
    const opener = this.page.getByRole('button', { name: /^Show the hash and the document/ });
    await expect(this.inspector.or(opener).filter({ visible: true }).first()).toBeVisible();
    if (!(await this.inspector.isVisible())) await opener.click();
    await expect(this.inspector).toBeVisible();
  }

  /** The bytes of the last provision request of this name as the sandbox received them. */
  async receivedBytes(name: string): Promise<Buffer> {
    const path = `/api/v1/_sandbox/last-provision?name=${name}`;
    const answer = await this.page.request.get(path, { headers: KEY_HEADERS });
    expect(answer.status()).toBe(200);
    return answer.body();
  }

  async received(name: string): Promise<Received> {
    return JSON.parse((await this.receivedBytes(name)).toString()) as Received;
  }

  async submit(): Promise<void> {
    await this.provision.click();
  }

  /** What is told of an attempt that failed; the title names it. */
  problem(title: string | RegExp): Locator {
    return this.page.getByRole('group', { name: title });
  }

  /** The lines of the previewed request, for comparing one state of the form with another. */
  requestLines(): Promise<string[]> {
    return this.inspector.getByRole('list', { name: 'Request body' }).allInnerTexts();
  }
}
