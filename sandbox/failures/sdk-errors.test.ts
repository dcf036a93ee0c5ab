import {
  AuthError,
  BusinessError,
  encryptEnvVars,
  ResourceError,
  ServerError,
  UnknownError,
  ValidationError,
  isAppIdConflictError,
} from '@phala/cloud';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { withSdk } from '#sandbox/http/sdk-client';
import { SMALL_COMPOSE } from '#sandbox/http/test-client';

let client: Awaited<ReturnType<typeof withSdk>>;
beforeEach(async () => {
  client = await withSdk();
});
afterEach(() => client.close());

const request = (name: string, more: Record<string, unknown> = {}) => ({
  name,
  compose_file: { docker_compose_file: SMALL_COMPOSE },
  ...more,
});

async function provision(name: string, more: Record<string, unknown> = {}) {
  const { compose_hash, app_id } = await client.sdk.provisionCvm(request(name, more));
  return { compose_hash, app_id: app_id ?? '' };
}

/** What a call threw. */
async function errorOf(calling: Promise<unknown>): Promise<unknown> {
  try {
    await calling;
  } catch (error) {
    return error;
  }
  throw new Error('Nothing was refused');
}

describe('each class of error', () => {
  test('AuthError for a wrong key, on a read and on a create', async () => {
    const { stranger } = client;
    const calls = [
      () => stranger.getCurrentUser(),
      () => stranger.getCvmList(),
      () => stranger.provisionCvm(request('my-app')),
      () => stranger.commitCvmProvision({ app_id: 'a', compose_hash: 'b' }),
    ];
    for (const call of calls) {
      const error = await errorOf(call());
      expect(error).toBeInstanceOf(AuthError);
      expect(error).toMatchObject({ status: 401, message: 'Invalid API key' });
    }
  });

  test('ValidationError names fields, the name first', async () => {
    const body = { name: 'x', compose_file: { name: 1, storage_fs: 'btrfs' }, disk_size: 'big' };
    const error = await errorOf(client.sdk.post('/cvms/provision', body));
    expect(error).toBeInstanceOf(ValidationError);
    const fields = (error as ValidationError).validationErrors.map(({ field }) => field);
    expect(fields[0]).toBe('name');
    expect(fields[1]).toBe('disk_size');
    expect(fields).toContain('compose_file.name');
    const commit = await errorOf(client.sdk.post('/cvms', { app_id: 1 }));
    expect(commit).toMatchObject({
      validationErrors: [{ field: 'app_id' }, { field: 'compose_hash' }],
    });
  });

  test('BusinessError for an environment that cannot be opened', async () => {
    const pair = await provision('my-app');
    const foreign = await encryptEnvVars([{ key: 'A', value: 'b' }], '09'.padEnd(64, '0'));
    for (const encrypted_env of ['garbage', '', 'ab'.repeat(80), foreign]) {
      const error = await errorOf(client.sdk.commitCvmProvision({ ...pair, encrypted_env }));
      expect(error).toBeInstanceOf(BusinessError);
      expect(error).toMatchObject({ status: 400, message: expect.stringMatching('encrypted_env') });
    }
    expect((await client.sdk.getCvmList()).total).toBe(0);
  });

  test('ResourceError with its code where the cloud knows one', async () => {
    const refusals = [
      [() => client.sdk.provisionCvm(request('already-taken')), 409, 'ERR-01-004'],
      [() => client.sdk.provisionCvm(request('my-app', { region: 'nowhere' })), 400, 'ERR-02-002'],
      [() => client.sdk.provisionCvm(request('my-app', { node_id: 5 })), 400, 'ERR-02-005'],
      [() => client.sdk.getCvmInfo({ name: 'nobody' }), 404, 'ERR-03-001'],
      [() => client.sdk.deleteCvm({ name: 'nobody' }), 404, 'ERR-03-001'],
    ] as const;
    for (const [call, status, errorCode] of refusals) {
      const error = await errorOf(call());
      expect(error).toBeInstanceOf(ResourceError);
      expect(error).toMatchObject({ status, errorCode, links: [expect.any(Object)] });
    }
  });

  test('the conflict of an app id that runs something else', async () => {
    const first = await provision('my-app');
    const second = await provision('another-app', {
      compose_file: { docker_compose_file: `${SMALL_COMPOSE}# another\n` },
    });
    expect(second.app_id).toBe(first.app_id);
    await client.sdk.commitCvmProvision(first);
    const error = await errorOf(client.sdk.commitCvmProvision(second));
    expect(isAppIdConflictError(error as ResourceError)).toBe(true);
    expect(error).toMatchObject({ status: 409, structuredDetails: [{ field: 'app_id' }] });
  });

  test('UnknownError for a pair that was never provisioned', async () => {
    const { app_id } = await provision('my-app');
    const pair = { app_id, compose_hash: 'ab'.repeat(32) };
    const error = await errorOf(client.sdk.commitCvmProvision(pair));
    expect(error).toBeInstanceOf(UnknownError);
    expect(error).toMatchObject({ status: 422, message: 'Provision data not found' });
  });

  test('ServerError for a lost answer, after which the pair finds its CVM', async () => {
    const pair = await provision('commit-lost');
    expect(await errorOf(client.sdk.commitCvmProvision(pair))).toBeInstanceOf(ServerError);
    expect((await client.sdk.commitCvmProvision(pair)).name).toBe('commit-lost');
    expect((await client.sdk.getCvmList()).total).toBe(1);
  });

  test('and a safe call instead of a throw', async () => {
    const result = await client.sdk.safeGetCvmInfo({ name: 'nobody' });
    expect(result).toMatchObject({ success: false, error: { status: 404 } });
  });
});

test.each([465, 466, 467, 468])('the status %i, which HTTP does not know', async (status) => {
  const pair = await provision(`commit-err-01-00${status - 460}`);
  const error = await errorOf(client.sdk.commitCvmProvision(pair));
  expect(error).toMatchObject({ status, errorCode: `ERR-01-00${status - 460}` });
});
