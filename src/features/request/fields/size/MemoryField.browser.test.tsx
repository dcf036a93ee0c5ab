import { initialForm } from '@/domain/request/form';
import { FormAround } from '@/testing/FormAround';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { MemoryField } from './MemoryField';

const field = page.getByRole('textbox', { name: 'Memory' });
const request = () => page.getByRole('status', { name: 'Request' });

async function show(memory?: number) {
  const sending = { ...initialForm().sending, size: 'custom' as const };
  await render(
    <FormAround values={{ sending, vcpu: 1, memory }}>
      <MemoryField />
    </FormAround>,
  );
}

test('GB are typed and MB are sent; what is typed stays while it stands for the value', async () => {
  await show();
  await field.click();
  await userEvent.keyboard('0.50');
  await expect.element(field).toHaveValue('0.50');
  await expect.element(field).toHaveAccessibleDescription(/GB, sent as 512 MB/);
  await expect.element(request()).toMatchTextContent('"memory": 512');
  await userEvent.tab();
  await expect.element(field).toHaveValue('0.5');
  await field.fill('1000 MB');
  await expect.element(request()).toMatchTextContent('"memory": 1000');
  await field.fill('');
  await expect.element(request()).not.toMatchTextContent('"memory"');
});

test('an odd number of MB is shown exactly and stays as it is; what is no whole MB is complained of', async () => {
  await show(1000);
  await expect.element(field).toHaveValue('0.9765625');
  await field.click();
  await userEvent.tab();
  await expect.element(request()).toMatchTextContent('"memory": 1000');
  await field.fill('0.3');
  await userEvent.tab();
  await expect.element(field).toHaveValue('0.3');
  await expect.element(field).toHaveAccessibleDescription(/Enter GB that make whole MB/);
});
