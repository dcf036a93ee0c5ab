import type { Page } from '@playwright/test';
import { ConsolePage } from '#e2e/pages/console-page';
import { expect, test } from '#e2e/pages/test';

interface Row {
  code: string;
  title: string;
  advice: string;
  /** Labels of the fields it leads to, and what is said at them. */
  fields?: string[];
  about?: string;
}

const SMALLER = 'Choose a smaller size or another node.';
const NO_ACCESS = 'Clear the node, or choose one you have access to.';

/** The cloud's catalogue as sandbox/error-table.ts answers it. */
const ROWS: Row[] = [
  row('01-001', 'This node is not available', NO_ACCESS, ['Node'], 'There is no node with this id'),
  row('01-002', 'A Docker Compose file is required', 'Add a compose file.', ['Compose file']),
  row('01-003', 'The Docker Compose file is not valid', 'Correct the compose file.', [
    'Compose file',
  ]),
  row('01-004', 'A CVM with this name already exists', 'this one is taken', ['Name']),
  row('01-005', 'has to be registered on chain first', 'Register the hash in the app contract'),
  row('01-006', 'The compose hash is unknown or has expired', 'Provision again'),
  row('01-007', 'The registering transaction could not be verified', 'send it again'),
  row('01-008', 'The app contract does not allow this compose hash', 'send it again'),
  row('02-001', 'The instance type does not exist', 'of the catalogue', ['Instance type']),
  row('02-002', 'No available resources match', 'Clear one of them', [
    'Region',
    'Node',
    'OS image',
    'KMS',
  ]),
  row('02-003', 'not enough vCPUs left', SMALLER, ['Instance type']),
  row('02-004', 'not enough memory left', SMALLER, ['Instance type']),
  row('02-005', 'no room for another CVM', 'The node is full', ['Node'], 'All slots'),
  row('02-006', 'The GPUs could not be allocated', 'fewer or other GPUs', ['GPU slots']),
  row('02-007', 'not enough GPUs left', 'The GPU is busy', ['Instance type']),
  row('02-008', 'either instance_type or vcpu/memory pair', 'send it again', ['Instance type']),
  row('02-009', 'do not go together', 'do not go together', ['KMS']),
  row('02-010', 'The OS image is not available', 'an image the node offers', ['OS image']),
  row('02-011', 'The KMS is not available', 'this node can reach', ['KMS']),
  row('02-012', 'not available to the workspace', NO_ACCESS, ['Node'], 'another workspace'),
  row('02-013', 'No OS image of the node', 'Choose another image.', ['OS image']),
  row('02-014', 'The capacity of this node', 'Choose another node.', ['Node']),
  row('02-015', 'would exceed its quota', 'reached its quota'),
  row('02-016', 'The GPU is in use', 'Choose another GPU.', ['GPU slots'], 'Another CVM'),
  row('03-001', 'There is no such CVM', 'it may have been deleted'),
  row('03-007', 'another configuration', 'Clear app id and nonce', ['App id'], 'One app id'),
  row('04-001', 'The balance is too low', 'Add credit'),
  row('04-002', 'its number of CVMs', 'raise the limit'),
  row('04-003', 'exceeds the limits', 'Raise the limits'),
  row('05-001', 'too many API tokens', 'Delete a token'),
  row('05-002', 'Too many requests with this API token', 'Wait a moment'),
  row('06-006', 'lacks the permission', 'enter an API key that has it'),
];

function row(code: string, title: string, advice: string, fields?: string[], about?: string): Row {
  return { code, title, advice, ...(fields && { fields }), ...(about && { about }) };
}

/** Fields that are groups, with what a link to them must focus. */
const GROUPS: Record<string, (page: Page) => ReturnType<Page['getByRole']>> = {
  'Compose file': (page) => page.getByRole('textbox', { name: 'Compose file' }),
  KMS: (page) => page.getByRole('group', { name: 'KMS' }).getByRole('radio', { name: 'Phala' }),
  'Instance type': (page) => page.getByRole('radio', { name: 'tdx.small' }),
  'GPU slots': (page) => page.getByRole('radio', { name: 'Listed slots' }),
};

/** The code and message, its advice and link; then each field it names: said there, and led to. */
async function meets(app: ConsolePage, { code, title, advice, fields = [], about }: Row) {
  const { page } = app;
  await app.name.fill(`fail-err-${code}`);
  await app.submit();
  const problem = app.problem(new RegExp(`${title}.* ERR-${code}$`));
  await expect(problem).toBeFocused();
  await expect(problem).toContainText(advice);
  const link = problem.getByRole('link', { name: `What ERR-${code} means` });
  await expect(link).toHaveAttribute('href', /^https:\/\/docs\.phala\.com\//);
  await expect(problem.getByRole('listitem').getByRole('button')).toHaveText(fields);
  for (const label of fields) {
    const button = problem.getByRole('button', { name: label, exact: true });
    await button.click();
    const field = GROUPS[label]?.(page) ?? app.field(label);
    await expect(field).toBeFocused();
    const item = problem.getByRole('listitem').filter({
      has: page.getByRole('button', { name: label, exact: true }),
    });
    // Where it is the title, it is not said a second time.
    const said = (await item.innerText()).slice(`${label}: `.length);
    if (about) expect(said).toContain(about);
    const described = GROUPS[label] ? page.getByRole('group', { name: label, exact: true }) : field;
    await expect(described).toBeInViewport();
    await expect(described).toHaveAccessibleDescription(new RegExp(said === '' ? title : said));
  }
  await expect(page.locator('body')).not.toContainText(/\[object |undefined/);
}

for (const part of ['01', '02', '0[3456]']) {
  test(`the codes ERR-${part} are explained and lead to their fields`, async ({ page }) => {
    // Many attempts on one page.
    const app = new ConsolePage(page);
    await app.openPlain();
    await app.typeIn();
    for (const one of ROWS.filter(({ code }) => new RegExp(`^${part}`).test(code))) {
      await test.step(one.code, () => meets(app, one));
    }
  });
}

test('what the server said of a value goes when the value changes, and not before', async ({
  page,
}) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.typeIn('fail-err-02-003');
  await app.submit();
  const size = page.getByRole('group', { name: 'Instance type', exact: true });
  await expect(size).toHaveAccessibleDescription(/Choose a smaller size/);
  await app.name.fill('another-name');
  await expect(app.inspector.getByText('"name": "another-name"')).toBeVisible();
  await expect(size).toHaveAccessibleDescription(/Choose a smaller size/);
  await app.size('tdx.medium').check();
  await expect(size).not.toHaveAccessibleDescription(/Choose a smaller size/);
  // Back at the value that was refused, the complaint is true again.
  await app.size('tdx.small').check();
  await expect(size).toHaveAccessibleDescription(/Choose a smaller size/);
  // It stops nothing: another attempt may go well.
  await app.submit();
  await expect(app.result).toBeVisible();
});
