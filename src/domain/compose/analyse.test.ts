import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonText } from '@/text/random-json.table';
import { analyseCompose } from './analyse';

const WEB = 'services:\n  web:\n    image: nginx:1.27\n';
const lines = (text: string) =>
  analyseCompose(text)
    .findings.filter(({ severity, source }) => severity === 'error' && source === 'compose')
    .map(({ line, column, rule }) => `${line}:${column} ${rule}`);

describe('a compose text', () => {
  it.each([
    ['nothing', '', ['1:1 compose-empty']],
    ['a list', '- a\n', ['1:1 compose-shape']],
    ['a key of no service', `${WEB}    imege: x\n`, ['4:5 compose-schema']],
    ['two equal keys', `${WEB}    image: x\n`, ['4:5 yaml-duplicate-key']],
    ['a merge of a text', `${WEB}    <<: text\n`, ['4:5 yaml-merge']],
    ['an unknown alias', `${WEB}    command: *x\n`, ['4:14 yaml-alias']],
    ['a name that is a number', 'services:\n  1:\n    image: x\n', ['2:3 yaml-key']],
    ['an unknown volume', `${WEB}    volumes: [data:/d]\n`, ['4:15 compose-undefined-name']],
    ['an unknown service', `${WEB}    depends_on: [db]\n`, ['4:18 compose-dependency']],
    ['itself', `${WEB}    depends_on: [web]\n`, ['4:18 compose-dependency']],
    ['neither image nor build', 'services:\n  web: {}\n', ['2:3 compose-service']],
    ['a port that is none', `${WEB}    ports: ["70000:80"]\n`, ['4:13 compose-value']],
    ['a bad substitution', `${WEB}    command: echo \${X%.*}\n`, ['4:19 compose-interpolation']],
    ['a secret from nowhere', `${WEB}secrets:\n  s: {}\n`, ['5:3 compose-resource']],
    ['a base that is not there', `${WEB}    extends: base\n`, ['4:14 compose-extends']],
  ])('with %s is refused there', (_, text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  it.each([
    ['a good one', WEB],
    ['JSON', '{"services":{"web":{"image":"nginx"}}}'],
    ['names of Object', 'services:\n  __proto__: {image: x}\n  constructor: {image: y}\n'],
    ['lone carriage returns', WEB.replaceAll('\n', '\r')],
    ['a byte order mark', `\uFEFF${WEB}`],
    ['a value that depends on variables', `${WEB}    ports: ["\${P}:80"]\n    init: \${I}\n`],
  ])('is accepted: %s', (_, text) => {
    expect(lines(text)).toEqual([]);
  });

  it('is analysed into data that can cross a worker’s border', () => {
    const analysis = analyseCompose(`${WEB}    ports: ["80-81:8080-8081/udp"]\n`);
    expect(structuredClone(analysis)).toEqual(analysis);
    expect(analysis.model?.services[0]).toMatchObject({
      name: 'web',
      image: { registry: 'docker.io', name: 'library/nginx', tag: '1.27', digest: undefined },
      ports: [{ published: { first: 80, last: 81 }, protocol: 'udp' }],
    });
  });

  it('of any kind ends without an exception', () => {
    const yaml = fc.string({ unit: fc.constantFrom(...'[]{}-:&*!<?|>"\'$\n #a,') });
    fc.assert(
      fc.property(fc.oneof(jsonText, yaml), (text) => {
        for (const { from, to } of analyseCompose(text).findings) {
          expect(from).toBeLessThanOrEqual(to);
          expect(to).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});
