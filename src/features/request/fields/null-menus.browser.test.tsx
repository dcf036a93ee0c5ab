import {
  COMPOSE_FILE,
  GPU,
  NEWER_COMPOSE,
  NEWER_PROVISION,
  PORT,
  PROVISION,
} from '@/domain/request/contract/contract.table';
import type { ProvisionForm } from '@/domain/request/form';
import { fieldPaths, sections, type FieldPath } from '@/domain/request/request';
import { valueAt } from '@/domain/request/serialize';
import { FormSection } from './FormSection';
import { FormAround } from '@/testing/FormAround';
import { unfoldAll } from '@/testing/unfold-all';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { factsOf } from '@/form/state/use-field';

/** The wire paths of a schema whose kind says that null is accepted. */
const nullable = (schema: Record<string, string>, prefix = '') =>
  Object.entries(schema).flatMap(([key, kind]) => (/^[^=]*\?/.test(kind) ? [prefix + key] : []));

const PATHS = [
  ...nullable(PROVISION),
  ...nullable(NEWER_PROVISION),
  ...nullable(COMPOSE_FILE, 'compose_file.'),
  ...nullable(NEWER_COMPOSE, 'compose_file.'),
  ...nullable(PORT, 'ports.0.'),
  ...nullable(GPU, 'gpus.gpus.0.'),
];

/** What a control inside a row is called; any other by its field's label. */
const IN_ROWS: Record<string, string> = {
  'ports.0.host_address': 'Port 1: host address',
  'gpus.gpus.0.product_id': 'GPU 1: product id',
};

const nameOf = (path: string) =>
  // Every path that is in no row is a field's.
  IN_ROWS[path] ?? factsOf(path as FieldPath).label;

const compose = (more: object) => ({ compose_file: { name: '', ...more } });
/** Forms in which each of the fields is on the page, and those that only one of them has. */
const FORMS: [string, Partial<ProvisionForm>, (path: string) => boolean][] = [
  [
    'a compose file and a size of the list',
    {
      ports: [{ protocol: 'tcp', host_port: 1, vm_port: 1 }],
      gpus: { gpus: [{ slot: 'bd:00.0' }] },
    },
    (path) => !['compose_file.bash_script', 'vcpu', 'memory'].includes(path),
  ],
  [
    'a script and a size of one’s own',
    {
      ...compose({ runner: 'bash', bash_script: 'true' }),
      sending: { pinned: true, script: 'own', size: 'custom' },
    },
    (path) => ['compose_file.bash_script', 'vcpu', 'memory'].includes(path),
  ],
];

const request = (): unknown =>
  JSON.parse(page.getByRole('status', { name: 'Request' }).element().textContent ?? '');
/** A form under test sends what valueAt reads. */
const sent = (path: string) => valueAt(request() as ProvisionForm, path);

test('every field of the contract that may be null is one of the form’s', () => {
  expect(PATHS.length).toBeGreaterThan(20);
  const known = PATHS.filter((path) => fieldPaths.some((field) => field === path));
  expect(PATHS.filter((path) => !known.includes(path))).toEqual(Object.keys(IN_ROWS));
});

// Dozens of menus, each opened and left.
const TIMEOUT = 180_000;

test.each(FORMS)(
  'null can be chosen wherever the API takes it: %s',
  { timeout: TIMEOUT },
  async (_, values, isHere) => {
    await render(
      <FormAround values={values}>
        {sections.map((section) => (
          <FormSection key={section.id} section={section} />
        ))}
      </FormAround>,
    );
    await unfoldAll();
    // Rows first: a list that is null has none.
    for (const path of PATHS.filter(isHere).toSorted((a, b) => b.length - a.length)) {
      const menu = page.getByRole('button', {
        name: new RegExp(`^${nameOf(path)}: .* Change what`),
      });
      await menu.click();
      await page.getByRole('menuitem', { name: 'Send null' }).click();
      await expect.poll(() => sent(path), { message: path }).toBeNull();
      await expect.element(menu).toHaveAccessibleName(`${nameOf(path)}: null. Change what is sent`);
    }
  },
);

test('an own script is kept while null is sent, and comes back', async () => {
  const [, compose_section] = sections;
  await render(
    <FormAround
      values={{
        ...compose({ pre_launch_script: 'echo mine\n' }),
        sending: { pinned: true, script: 'own', size: 'type' },
      }}
    >
      <FormSection section={compose_section} />
    </FormAround>,
  );
  const path = 'compose_file.pre_launch_script';
  const script = page.getByRole('radiogroup', { name: 'Pre-launch script' });
  await page.getByRole('button', { name: /^Pre-launch script: set/ }).click();
  await page.getByRole('menuitem', { name: 'Send null' }).click();
  await expect.poll(() => sent(path)).toBeNull();
  await expect.element(script.getByRole('radio', { name: 'My own' })).not.toBeChecked();
  await expect.element(page.getByText(/^Sent as null/)).toBeVisible();
  await script.getByText('My own').click();
  await expect.poll(() => sent(path)).toBe('echo mine\n');
  await page.getByRole('button', { name: /^Pre-launch script: set/ }).click();
  await page.getByRole('menuitem', { name: 'Leave out' }).click();
  await expect.poll(() => sent(path)).toBeUndefined();
  await expect.element(script.getByRole('radio', { name: 'Server’s standard' })).toBeChecked();
});
