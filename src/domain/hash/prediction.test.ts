import { describe, expect, it } from 'vitest';
import { UNDOCUMENTED } from '@/domain/request/contract/contract.table';
import type { ComposeFile } from '@/domain/request/request';
import { canonicalJson } from './canonical';
import { predict } from './prediction';
import { sha256Hex } from '@/domain/hash/digest/sha256';
import { standardScript } from './standard-script';
import { VECTOR_COMPOSE } from './vectors.table';

const SCRIPT = '#!/bin/bash\necho hi\n';
const SENT = { docker_compose_file: VECTOR_COMPOSE, pre_launch_script: SCRIPT };

const request = (values: object) => ({
  name: 'my-app',
  compose_file: { name: 'demo', ...values } as ComposeFile,
});

describe('the prediction, beyond what is documented,', () => {
  it.each<[object, string[]]>([
    [{ key_provider: 'kms' }, ['key_provider_id']],
    [{ key_provider: 'kms', key_provider_id: 'ab' }, ['key_provider_id']],
    [
      { key_provider: 'kms', pre_launch_script: '', [UNDOCUMENTED]: 1 },
      ['pre_launch_script', 'key_provider_id'],
    ],
  ])('has no hash while the server fills in the id of the KMS: %j', async (values, added) => {
    const prediction = await predict(request({ ...SENT, ...values }));
    expect(prediction).toMatchObject({ hash: undefined, possible: [], added });
  });

  it.each<[string, unknown]>([
    ['key_provider', 'none'],
    ['key_provider', 'tpm'],
    ['key_provider_id', 'ab'],
    ['swap_size', '1G'],
    ['port_policy', { ports: [{ port: 80, pp: true }], restrict_mode: false }],
  ])(
    'has the newer %s in the document, and says that no value was seen yet',
    async (key, value) => {
      const [without, prediction] = [
        await predict(request(SENT)),
        await predict(request({ ...SENT, [key]: value })),
      ];
      expect(prediction?.document).toEqual({ ...without?.document, [key]: value });
      expect(prediction?.hash).toMatch(/^[0-9a-f]{64}$/);
      expect(prediction?.hash).not.toBe(without?.hash);
      expect([without?.unseen, prediction?.unseen]).toEqual([[], [key]]);
      expect(await predict(request({ ...SENT, [key]: null }))).toEqual(without);
    },
  );

  it.each<[object, object, string]>([
    [{ zz: 1 }, {}, 'port_policy.zz'],
    [{ zz: null }, {}, 'port_policy.zz'],
    [{}, { zzz: 1 }, 'port_policy.ports[].zzz'],
    [{ zz: 1 }, { zzz: 1 }, 'port_policy.zz and port_policy.ports[].zzz'],
  ])(
    'of such keys inside the port policy, %j and %j, is one of two too',
    async (own, inner, name) => {
      const policy = (inPolicy: object, inPort: object) => ({
        restrict_mode: true,
        ...inPolicy,
        ports: [80, 443].map((port) => ({ port, pp: true, ...inPort })),
      });
      const without = await predict(request({ ...SENT, port_policy: policy({}, {}) }));
      const port_policy = policy(own, inner);
      const prediction = await predict(request({ ...SENT, port_policy }));
      expect(prediction).toMatchObject({ hash: undefined, document: without?.document });
      expect(prediction?.possible).toEqual([
        { does: `drops ${name}`, hash: without?.hash },
        {
          does: `keeps ${name}`,
          hash: await sha256Hex(canonicalJson({ ...without?.document, port_policy })),
        },
      ]);
    },
  );

  it('of a key that the API does not document is one of two, named', async () => {
    const without = await predict(request(SENT));
    const prediction = await predict(request({ ...SENT, [UNDOCUMENTED]: '1G' }));
    expect(prediction?.hash).toBeUndefined();
    expect(prediction?.possible).toEqual([
      { does: `drops ${UNDOCUMENTED}`, hash: without?.hash },
      {
        does: `keeps ${UNDOCUMENTED}`,
        hash: await sha256Hex(canonicalJson({ ...without?.document, [UNDOCUMENTED]: '1G' })),
      },
    ]);
    expect(await predict(request({ ...SENT, [UNDOCUMENTED]: null }))).toEqual(without);
  });
});

describe('the prediction with a script that the server is expected to add', async () => {
  const STANDARD = await standardScript(SCRIPT, { kind: 'machine', name: 'web', confirmed: true });
  const bare = { docker_compose_file: VECTOR_COMPOSE };

  it.each([[{}], [{ pre_launch_script: '' }]])(
    'is that of the same script sent: %j',
    async (values) => {
      const sent = await predict(request(SENT));
      const prediction = await predict(request({ ...bare, ...values }), STANDARD);
      expect(prediction).toMatchObject({ hash: sent?.hash, text: sent?.text, added: [] });
      expect(prediction?.assumedScript).toBe(STANDARD);
    },
  );

  it.each([[{ pre_launch_script: 'true\n' }], [{ pre_launch_script: null }]])(
    'is the one without where something is sent: %j',
    async (values) => {
      const of = request({ ...bare, ...values });
      expect(await predict(of, STANDARD)).toEqual(await predict(of));
    },
  );

  it('has no hash while the id of the KMS is open, which the script does not close', async () => {
    const prediction = await predict(request({ ...bare, key_provider: 'kms' }), STANDARD);
    expect(prediction).toMatchObject({ hash: undefined, added: ['key_provider_id'] });
    expect(prediction?.assumedScript).toBe(STANDARD);
  });

  it('is one of two with a key that the API does not document', async () => {
    const sent = await predict(request({ ...SENT, [UNDOCUMENTED]: 1 }));
    const prediction = await predict(request({ ...bare, [UNDOCUMENTED]: 1 }), STANDARD);
    expect(prediction?.possible).toEqual(sent?.possible);
  });
});
