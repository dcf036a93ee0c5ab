import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialForm, toRequest, type ProvisionForm } from '@/domain/request/form';
import { anyForm } from '@/domain/request/random-form.table';
import { measuredMembers } from './origins';
import { predict } from './prediction';

async function originsOf(form: ProvisionForm) {
  const prediction = await predict(toRequest(form));
  return new Map(
    prediction && measuredMembers(prediction, form).map(({ key, origin }) => [key, origin]),
  );
}

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

  it('is an assumption in a short request, and the script is the person’s choice', async () => {
    const origins = await originsOf(form({ sending: { pinned: false, script: 'none' } }));
    expect(origins.get('public_logs')).toBe('assumed');
    expect(origins.get('pre_launch_script')).toBe('set');
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
        const known = members.filter(({ text }) => text !== undefined);
        expect(known.map(({ key }) => key)).toEqual(Object.keys(prediction.document).toSorted());
      }),
    );
  });
});
