import { axeClean } from '@/testing/axe-clean';
import { FormAround } from '@/testing/FormAround';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { PortPolicyField } from './PortPolicyField';

const strict = page.getByRole('switch', { name: 'Refuse every port that is not listed' });
const add = page.getByRole('textbox', { name: /^New port/ });

async function show(port_policy?: unknown) {
  // What an import may have put there is of any shape.
  const compose_file = { name: '', ...(port_policy !== undefined && { port_policy }) } as never;
  await render(
    <FormAround values={{ compose_file }}>
      <PortPolicyField />
    </FormAround>,
  );
}

const policy = (): unknown => {
  const text = page.getByRole('status', { name: 'Request' }).element().textContent ?? '';
  return (JSON.parse(text) as { compose_file: { port_policy?: unknown } }).compose_file.port_policy;
};

test('ports are added, changed and removed, and with nothing said the key is left out', async () => {
  await show();
  expect(policy()).toBeUndefined();
  await add.fill('80, 443');
  await userEvent.keyboard('{Enter}');
  const both = [
    { port: 80, pp: false },
    { port: 443, pp: false },
  ];
  await expect.poll(policy).toEqual({ restrict_mode: false, ports: both });
  await axeClean();
  await page.getByRole('switch', { name: 'Port 2 of the policy: PROXY protocol' }).click();
  await strict.click();
  await page.getByRole('textbox', { name: 'Port 1 of the policy', exact: true }).fill('8080');
  await userEvent.tab();
  await expect.poll(policy).toEqual({
    restrict_mode: true,
    ports: [
      { port: 8080, pp: false },
      { port: 443, pp: true },
    ],
  });
  await page.getByRole('button', { name: /^Remove port of the policy 1/ }).click();
  await page.getByRole('button', { name: /^Remove port of the policy 1/ }).click();
  // Nothing listed and everything else refused is a policy too.
  await expect.poll(policy).toEqual({ restrict_mode: true, ports: [] });
  await strict.click();
  await expect.poll(policy).toBeUndefined();
});

test('a port that cannot be one is complained of at its row', async () => {
  await show({ restrict_mode: true, ports: [{ port: 70_000, pp: false }] });
  const field = page.getByRole('textbox', { name: 'Port 1 of the policy', exact: true });
  await expect.element(field).toHaveAttribute('aria-invalid', 'true');
  await field.fill('70');
  await userEvent.tab();
  await expect.element(field).not.toHaveAttribute('aria-invalid');
});

test('what an import brought of another shape is kept, and does not break the field', async () => {
  await show({ restrict_mode: 'yes', ports: 'all' });
  await expect.element(strict).not.toBeChecked();
  await expect.poll(policy).toEqual({ restrict_mode: 'yes', ports: 'all' });
});
