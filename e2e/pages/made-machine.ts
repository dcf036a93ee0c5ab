import { expect, type Page } from '@playwright/test';
import { KEY_HEADERS } from './key';

const COMPOSE = 'services:\n  web:\n    image: nginx:1.27-alpine\n    ports:\n      - "80:80"\n';

/**
 * Makes a machine by the API alone, as another tool would, and waits until it runs; the name of its page.
 */
export async function madeMachine(
  page: Page,
  name: string,
  compose: Record<string, unknown> = {},
  onChain?: { kms: string; appId: string },
): Promise<string> {
  const post = async (path: string, data: object) =>
    (await page.request.post(`/api/v1${path}`, { headers: KEY_HEADERS, data })).json();
  const provision = await post('/cvms/provision', {
    name,
    ...(onChain && { kms: onChain.kms }),
    instance_type: 'tdx.small',
    prefer_dev: false,
    compose_file: { name: '', docker_compose_file: COMPOSE, pre_launch_script: '#\n', ...compose },
  });
  const { app_id, compose_hash } = provision;
  await post('/cvms', { app_id: onChain?.appId ?? app_id, compose_hash });
  await expect
    .poll(async () => {
      const answer = await page.request.get(`/api/v1/cvms/${name}`, { headers: KEY_HEADERS });
      return (await answer.json()).status;
    })
    .toMatch(/running|error/);
  return `/cvms/${name}`;
}
