import { describe, expect, test } from 'vitest';
import vector from '@/domain/proof/vectors/near-mpc.json' with { type: 'json' };
import { readCollateral } from '@/domain/proof/collateral/collateral';
import { client, smallest } from '#sandbox/http/test-client';

async function verified(hex: unknown) {
  const { call, create, post } = client({ bootMs: 0 });
  await create(smallest());
  const { json } = await call('/cvms/my-app/attestation');
  const own: string = json.app_certificates[0].quote;
  const answer = await post('/attestations/verify', { hex: hex ?? own });
  return { call, answer };
}

describe('verifying a quote', () => {
  test('of the sandbox gives collateral, also by its checksum', async () => {
    const { call, answer } = await verified(undefined);
    expect(answer.json).toMatchObject({ success: true, quote: { verified: true } });
    expect(readCollateral(answer.json)).toMatchObject({ tcb_info: expect.any(String) as string });
    const again = await call(`/attestations/collateral/${answer.json.checksum}`);
    expect(again.json).toEqual(answer.json.quote_collateral);
  });

  test('of real hardware says so, and has no collateral', async () => {
    const { answer } = await verified(vector.quote);
    expect(answer.json).toMatchObject({ success: true, quote_collateral: null });
  });

  test.each(['', 'zz?', 5, 'ab'.repeat(400)])('that is none: %j', async (hex) => {
    expect((await verified(hex)).answer.status).toBe(400);
  });

  test('nobody put in is not there', async () => {
    const { call } = client();
    expect((await call(`/attestations/collateral/${'ab'.repeat(32)}`)).status).toBe(404);
  });
});
