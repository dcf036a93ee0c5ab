import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeNotices } from './delivered-notices';
import { packageFolder, packagesOf } from './delivered-packages';
import { writeSbom } from './delivered-sbom';

const home = mkdtempSync(join(tmpdir(), 'console-delivered-'));
afterAll(() => rmSync(home, { recursive: true }));

function install(name: string, manifest: object, files: Record<string, string> = {}): string {
  const folder = join(home, 'node_modules', name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name, version: '1.2.3', ...manifest }),
  );
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return join(folder, 'index.js');
}

describe('the package of a module', () => {
  it.each([
    ['/x/src/main.tsx', undefined],
    ['/x/node_modules/zod/v4/core.js', '/x/node_modules/zod'],
    ['/x/node_modules/@radix-ui/react-id/dist/index.mjs', '/x/node_modules/@radix-ui/react-id'],
    ['/x/node_modules/a/node_modules/b/index.js', '/x/node_modules/a/node_modules/b'],
    ['\0/x/node_modules/react/index.js?commonjs-module', '/x/node_modules/react'],
    ['/x/src/index.css', '/x/node_modules/tailwindcss'],
    ['\0virtual:compose-schema', '/x/node_modules/dclint'],
    ['\0vite/preload-helper.js', '/x/node_modules/vite'],
  ])('%j', (id, folder) => {
    expect(packageFolder(id, '/x')).toBe(folder);
  });
});

describe('what is delivered', () => {
  const ids = [
    install('two', { license: 'ISC' }, { LICENSE: 'Two’s licence\r\n', NOTICE: 'And its notice' }),
    install('@one/part', { license: 'MIT', author: 'One' }),
    install('either', { license: '(MIT OR Apache-2.0)' }, { 'license.md': 'Either licence' }),
    '/x/src/main.tsx',
  ];
  const packages = packagesOf([...ids, ...ids], home);

  it('is each package once, with every text that goes along with it', () => {
    expect(packages.map(({ name }) => name)).toEqual(['@one/part', 'either', 'two']);
    const notices = writeNotices(packages);
    for (const text of ['two 1.2.3 (ISC)', 'Two’s licence\n\nAnd its notice', 'Either licence'])
      expect(notices).toContain(text);
    // One that comes without its text has that of the licence it names.
    expect(notices).toMatch(/@one\/part 1\.2\.3 \(MIT\)\n=+\n\nCopyright \(c\) One\n\nMIT License/);
  });

  it('is a bill of materials that is the same each time', () => {
    const product = { name: 'console', version: '0.1.0', license: 'Apache-2.0' };
    const locked = {
      'node_modules/alias': { name: '@one/part', version: '1.2.3', integrity: 'sha512-AAEC' },
      'node_modules/a/node_modules/two': { version: '1.2.3', integrity: 'sha512-/w==' },
      'node_modules/two': { version: '2.0.0', integrity: 'sha512-AAAA' },
    };
    const text = writeSbom(product, packages, locked);
    expect(writeSbom(product, packages, locked)).toBe(text);
    expect(JSON.parse(text)).toMatchObject({
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      metadata: { component: { name: 'console', version: '0.1.0' } },
      components: [
        {
          purl: 'pkg:npm/%40one/part@1.2.3',
          licenses: [{ license: { id: 'MIT' } }],
          hashes: [{ alg: 'SHA-512', content: '000102' }],
        },
        { name: 'either', licenses: [{ expression: '(MIT OR Apache-2.0)' }] },
        { name: 'two', hashes: [{ content: 'ff' }] },
      ],
    });
  });

  it.each([
    ['no licence', {}],
    ['a licence whose text is nowhere', { license: 'SEE ELSEWHERE' }],
  ])('is not what says %s', (what, manifest) => {
    const id = install(what.replaceAll(' ', '-'), manifest);
    expect(() => packagesOf([id], home)).toThrow(/licence|the text of/);
  });
});
