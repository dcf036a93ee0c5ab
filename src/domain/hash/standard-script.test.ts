import { describe, expect, it } from 'vitest';
import {
  namesHash,
  sourceWords,
  standardScript,
  stillAdded,
  versionLine,
  type ScriptSource,
} from './standard-script';

const HASH = 'ab'.repeat(32);

describe('the line that names a script’s version', () => {
  it.each<[string, string | undefined]>([
    [
      '#!/bin/bash\necho "Running the Pre-Launch Script v0.0.15"\n',
      'Running the Pre-Launch Script v0.0.15',
    ],
    ['#!/bin/bash\n# Script, version 2.\n', 'Script, version 2.'],
    ["  echo 'Version: 3'\n", 'Version: 3'],
    ['## v1.2', 'v1.2'],
    ['#!/bin/bash\nset -e\n', undefined],
    ['docker run app:v2', undefined],
    [`${'\n'.repeat(20)}# version 2`, undefined],
    [`# version 2 ${'x'.repeat(120)}`, undefined],
    ['', undefined],
  ])('of %j is %j', (text, line) => {
    expect(versionLine(text)).toBe(line);
  });
});

describe('a hash as the API names it', () => {
  it.each<[unknown, boolean]>([
    [HASH, true],
    [HASH.toUpperCase(), true],
    [`0x${HASH}`, true],
    [`sha256:${HASH}`, true],
    [` ${HASH}\n`, true],
    [`${HASH}00`, false],
    [HASH.slice(0, 40), false],
    ['', false],
    [null, false],
    [undefined, false],
  ])('%j is this SHA-256: %s', (named, isThis) => {
    expect(namesHash(named as string | null, HASH)).toBe(isThis);
  });
});

describe('a script', () => {
  it.each<[ScriptSource, string]>([
    [{ kind: 'machine', name: 'web', confirmed: true }, 'as the machine “web” has it'],
    [
      { kind: 'earlier', at: Date.UTC(2026, 10, 5, 12), confirmed: false },
      'as it was seen here on 5 November 2026',
    ],
  ])('says where it is from: %j', async (source, words) => {
    const script = await standardScript('é\n', source);
    expect(sourceWords(script)).toBe(words);
    expect(stillAdded(script)).toBe(`the server still added its standard script, ${words}`);
  });

  it('has the size in UTF-8 and the digest of its very text', async () => {
    const source: ScriptSource = { kind: 'earlier', at: 0, confirmed: false };
    expect(await standardScript('abc', source)).toMatchObject({
      bytes: 3,
      hash: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      version: undefined,
    });
    expect((await standardScript('é', source)).bytes).toBe(2);
  });
});
