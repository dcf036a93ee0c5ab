import { UNDOCUMENTED } from '@/domain/request/contract/contract.table';
import { AuditPage, TEXT } from '#e2e/pages/audit-page';
import { ConsolePage } from '#e2e/pages/console-page';
import { expect, test } from '#e2e/pages/test';

const REQUEST = JSON.stringify({
  name: 'newer-keys',
  instance_type: 'tdx.small',
  compose_file: {
    name: '',
    docker_compose_file: TEXT,
    pre_launch_script: '#!/bin/sh\n',
    swap_size: '1G',
    [UNDOCUMENTED]: 1,
  },
});

test('keys beyond the documents: what they make of the hash before, and what became of them after', async ({
  page,
}) => {
  const audit = new AuditPage(page);
  await audit.open();
  await audit.openFile(REQUEST);
  await expect(audit.said(/if it keeps what the API does not document/)).toBeVisible();
  await page.getByRole('button', { name: 'Open in the form' }).click();
  const app = new ConsolePage(page);
  const bar = page.getByRole('contentinfo');
  await expect(bar).toContainText('one of two: a key is not documented');

  await app.unfold('Resources');
  await expect(app.field('Swap')).toHaveValue('1G');
  await expect(app.section('Resources').getByText('newer servers', { exact: true })).toBeVisible();
  await app.inspector.getByRole('tab', { name: 'App compose' }).click();
  await expect(app.inspector.getByText(`If the server keeps ${UNDOCUMENTED}`)).toBeVisible();
  await expect(app.inspector.getByText(/Only newer servers know swap_size, and no/)).toBeVisible();

  await app.unfold('Key management');
  const provider = page.getByRole('group', { name: 'Key provider', exact: true });
  await provider.getByRole('radio', { name: 'KMS' }).press('Space');
  await expect(bar).toContainText('not known before: the server fills in a key provider id');
  await expect(app.inspector.getByText(/fills in key_provider_id by itself/)).toBeVisible();
  await provider.getByRole('radio', { name: 'TPM' }).press('Space');
  await expect(bar).toContainText('one of two: a key is not documented');

  await app.submit();
  await expect(app.result).toBeVisible();
  await expect(
    page.getByText(`the server dropped ${UNDOCUMENTED}, which the API does not document`),
  ).toBeVisible();
});
