import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UNDOCUMENTED } from '@/domain/request/contract/contract.table';
import { initialForm, toRequest, type ProvisionForm } from '@/domain/request/form';
import { anyForm } from '@/domain/request/random-form.table';
import { measuredMembers } from './origins';
import { predict } from './prediction';
import { standardScript } from './standard-script';

async function originsOf(form: ProvisionForm) {
  const prediction = await predict(toRequest(form));
  return new Map(
    prediction && measuredMembers(prediction, form).map(({ key, origin }) => [key, origin]),
  );
}

const NONE = { pinned: true, script: 'none' } as const;

const form = (changed: Partial<ProvisionForm> = {}): ProvisionForm => ({
  ...initialForm(),
  ...changed,
});

describe('where the members of the measured document come from', () => {
  it('is the person, the console, the API or the server', async () => {
    const origins = await originsOf(
      form({ compose_file: { name: '', docker_compose_file: 'services: {}', secure_time: true } }),
    );
    expect(origins.get('secure_time')).toBe('set');
    expect(origins.get('docker_compose_file')).toBe('set');
    expect(origins.get('name')).toBe('preset');
    expect(origins.get('public_logs')).toBe('default');
    expect(origins.get('pre_launch_script')).toBe('server');
  });

  it('is the server for what it writes whether it was sent or not, once', async () => {
    const of = async (compose_file: object) => {
      const asked = form({ compose_file: { name: '', ...compose_file } as never });
      const prediction = await predict(toRequest(asked));
      const members = prediction ? measuredMembers(prediction, asked) : [];
      expect(new Set(members.map(({ key }) => key)).size).toBe(members.length);
      return members.filter(({ key }) => /^(?:pre_launch_script|key_provider_id)$/.test(key));
    };
    const [id, script] = await of({ key_provider: 'kms' });
    expect([id, script]).toMatchObject([
      { key: 'key_provider_id', instead: 'the server’s own id', origin: 'server' },
      { instead: 'the server’s current script', origin: 'server' },
    ]);
    expect((await of({ key_provider: 'kms', key_provider_id: 'ab' }))[0]).toMatchObject({
      key: 'key_provider_id',
      text: '"ab"',
      origin: 'server',
    });
  });

  it('is the server for the script that it is expected to add, whose text is known', async () => {
    const asked = form({ compose_file: { name: '', docker_compose_file: 'services: {}' } });
    const script = await standardScript('a\nb\n', { kind: 'earlier', at: 0, confirmed: false });
    const prediction = await predict(toRequest(asked), script);
    const members = prediction ? measuredMembers(prediction, asked) : [];
    expect(members.filter(({ key }) => key === 'pre_launch_script')).toEqual([
      {
        key: 'pre_launch_script',
        path: 'compose_file.pre_launch_script',
        text: '"a\\nb\\n"',
        lines: 'a\nb\n',
        origin: 'server',
      },
    ]);
    // Of nothing else.
    expect(members.filter(({ origin }) => origin === 'server')).toHaveLength(1);
  });

  it('is an assumption in a short request, and the script is the person’s choice', async () => {
    const origins = await originsOf(form({ sending: { pinned: false, script: 'none' } }));
    expect(origins.get('public_logs')).toBe('assumed');
    expect(origins.get('pre_launch_script')).toBe('set');
  });

  it('is the server for the id of the KMS, sent or not, and nobody yet for an undocumented key', async () => {
    const asking = (values: object) =>
      form({ compose_file: { name: '', key_provider: 'kms', ...values }, sending: NONE });
    expect((await originsOf(asking({}))).get('key_provider_id')).toBe('server');
    expect((await originsOf(asking({ key_provider_id: 'ab' }))).get('key_provider_id')).toBe(
      'server',
    );
    expect((await originsOf(asking({ [UNDOCUMENTED]: 1 }))).get(UNDOCUMENTED)).toBe('undecided');
  });

  it('comes with the lines of a text that has several', async () => {
    const text = 'services:\n  a: {}\n';
    const several = form({ compose_file: { name: '', docker_compose_file: text } });
    const prediction = await predict(toRequest(several));
    const members = prediction ? measuredMembers(prediction, several) : [];
    expect(
      members.flatMap(({ key, lines }) => (lines === undefined ? [] : [[key, lines]])),
    ).toEqual([['docker_compose_file', text]]);
  });

  it('comes with the field that decides it, where there is one', async () => {
    const plain = form();
    const prediction = await predict(toRequest(plain));
    if (!prediction) throw new Error('It should fit.');
    const document = { ...prediction.document, unheard_of: 1 };
    const paths = measuredMembers({ ...prediction, document }, plain).map(({ key, path }) => [
      key,
      path,
    ]);
    expect(new Map(paths as [string, string][])).toEqual(
      new Map([
        ...Object.keys(prediction.document).map((key) => [key, `compose_file.${key}`] as const),
        ['pre_launch_script', 'compose_file.pre_launch_script'],
        ['unheard_of', undefined],
      ]),
    );
  });

  it('is said of every member, in order, whatever the form', async () => {
    await fc.assert(
      fc.asyncProperty(anyForm, async (any) => {
        const prediction = await predict(toRequest(any));
        if (!prediction) return;
        const members = measuredMembers(prediction, any);
        const keys = members.map(({ key }) => key);
        expect(keys).toEqual(keys.toSorted());
        const { document, added, undecided } = prediction;
        const asked = Object.keys({ ...document, ...undecided });
        expect(keys).toEqual([...new Set([...asked, ...added])].toSorted());
        for (const { key, text, instead, origin } of members) {
          expect(text === undefined, key).toBe(instead !== undefined);
          expect(origin === 'undecided', key).toBe(
            Object.hasOwn(undecided, key) && !Object.hasOwn(document, key),
          );
          expect(origin === 'server', key).toBe(added.some((one) => one === key));
        }
      }),
    );
  });
});
