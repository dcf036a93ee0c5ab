import { createHash } from 'node:crypto';
import type { AskRegistry, RegistryQuestion } from '@/domain/images/registry-answer';
import { describe, expect, it } from 'vitest';
import { remembering } from './remembering';

const digestOf = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`;
const question = (name: string, repository = 'a'): RegistryQuestion => ({
  registry: 'docker.io',
  repository,
  kind: 'manifests',
  name,
});

/** A registry that answers everything with one text, and counts. */
function rig(text: string, most?: number) {
  const asked: string[] = [];
  const ask: AskRegistry = async ({ repository, name }) => {
    asked.push(`${repository} ${name}`);
    return { kind: 'content', bytes: new TextEncoder().encode(text) };
  };
  return { asked, ask: remembering(ask, most) };
}

describe('what was asked before', () => {
  it('is not asked again where a digest names it', async () => {
    const { ask, asked } = rig('one');
    const name = digestOf('one');
    const first = await ask(question(name));
    expect(await ask(question(name))).toEqual(first);
    expect(asked).toHaveLength(1);
  });

  it.each([
    ['a tag', '1.0', '1.0'],
    ['bytes of another digest', digestOf('two'), digestOf('two')],
  ])('is asked again: %s', async (_, first, second) => {
    const { ask, asked } = rig('one');
    await ask(question(first));
    await ask(question(second));
    expect(asked).toHaveLength(2);
  });

  it('is asked again of another repository, which may not have it', async () => {
    const { ask, asked } = rig('one');
    await ask(question(digestOf('one'), 'a'));
    await ask(question(digestOf('one'), 'b'));
    expect(asked).toHaveLength(2);
  });

  it('is asked again where it was not there', async () => {
    let times = 0;
    const ask = remembering(async () => {
      times += 1;
      return { kind: 'failure', reason: 'missing' };
    });
    await ask(question(digestOf('one')));
    await ask(question(digestOf('one')));
    expect(times).toBe(2);
  });

  it('is forgotten, the oldest first, where it would take too much room', async () => {
    const { ask, asked } = rig('one', 5);
    const name = digestOf('one');
    await ask(question(name, 'a'));
    await ask(question(name, 'b'));
    await ask(question(name, 'b'));
    await ask(question(name, 'a'));
    expect(asked.map((one) => one[0])).toEqual(['a', 'b', 'a']);
  });
});
