import { test, type APIRequestContext } from '@playwright/test';
import { KEY_HEADERS } from './key';

/**
 * All stories share one workspace, and a name is taken once a machine has it: what an earlier try of this story made goes,
 * so that a second try begins where the first one did. Some names refuse to be deleted, and no machine is no fault.
 */
export async function freeName(request: APIRequestContext, name: string): Promise<void> {
  if (test.info().retry === 0 || !name) return;
  await request.delete(`/api/v1/cvms/${encodeURIComponent(name)}`, { headers: KEY_HEADERS });
}
