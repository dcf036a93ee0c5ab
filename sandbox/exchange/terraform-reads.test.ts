import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { terraformArguments, terraformNames } from '@/domain/exchange/export/terraform/sends';
import { terraformApp, terraformPreflight } from '@/domain/exchange/export/terraform/terraform';
import type { ProvisionRequest } from '@/domain/request/request';
import { hostileRequests } from './hostile-requests.table';
import { isThere, TERRAFORM, titleWith } from './run-code';

// Each starts Terraform.
vi.setConfig({ testTimeout: 240_000 });

const isHere = isThere(TERRAFORM);
const title = titleWith(TERRAFORM, 'Terraform reads');

/** What Terraform itself makes of the arguments of a resource: its block as the value of a local name. */
async function readByTerraform(main: string, kind: 'resource' | 'data'): Promise<unknown> {
  const block = main.slice(main.indexOf(`\n${kind} "phala_app`), main.indexOf('\noutput '));
  const inner = block.slice(block.indexOf('{') + 1, block.lastIndexOf('}'));
  const folder = await mkdtemp(join(tmpdir(), 'terraform-'));
  try {
    const variable = 'variable "env" {\n  default = { A_FIRST = "1", Z_LAST = "2" }\n}\n';
    await writeFile(join(folder, 'main.tf'), `${variable}locals {\n  read = {${inner}}\n}\n`);
    const console = spawnSync(TERRAFORM.command, TERRAFORM.args(folder), {
      cwd: folder,
      input: 'base64encode(jsonencode(local.read))\n',
      encoding: 'utf8',
    });
    const [, coded = ''] = /"([\w+/=]*)"\s*$/.exec(console.stdout) ?? [];
    return JSON.parse(Buffer.from(coded, 'base64').toString());
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Its console takes most of a minute for 190 KB of signs, and a second for as many as these. */
const shorter = hostileRequests.map(({ about, request }) => {
  const { docker_compose_file: text, ...rest } = request.compose_file;
  const compose_file = { ...rest, ...(text && { docker_compose_file: text.slice(0, 20_000) }) };
  return { about, request: { ...request, compose_file } };
});

test.skipIf(!isHere).each(shorter)(
  `${title}: the app as it is meant: $about`,
  async ({ request }) => {
    const [file] = terraformApp({ request });
    const names = terraformNames(request, true);
    const env = { A_FIRST: '1', Z_LAST: '2' };
    expect(await readByTerraform(file?.text ?? '', 'resource')).toEqual({
      ...terraformArguments(request),
      ...(names.length > 0 && { env }),
    });
  },
);

test.skipIf(!isHere)(`${title}: names in their order`, async () => {
  const compose_file = { name: '', docker_compose_file: 'a: $${B}\n', allowed_envs: ['B', 'A'] };
  const request: ProvisionRequest = { name: 'my-app', compose_file };
  const [file] = terraformPreflight({ request });
  expect(await readByTerraform(file?.text ?? '', 'data')).toMatchObject({ env_keys: ['B', 'A'] });
});
