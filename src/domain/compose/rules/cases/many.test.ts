import { expect, it } from 'vitest';
import { analyseCompose } from '@/domain/compose/analyse';
import { linesOf } from '@/domain/compose/compose-finding';
import { applyEdits } from '@/text/edits';

const two = (...lines: string[]) =>
  [
    'services:',
    ...['a', 'b'].flatMap((name) => [`  ${name}:`, ...lines.map((l) => `    ${l}`)]),
  ].join('\n');
const IMAGE = `image: nginx@sha256:${'a'.repeat(64)}`;

it.each([
  [
    'image-digest',
    'services: {a: {image: x:1}, b: {image: "y:2"}}',
    '2 images are not pinned, in 2 services: x:1 and y:2.',
  ],
  ['image-digest', two('image: x:1'), 'One image is not pinned, in 2 services: x:1.'],
  ['image-variable', two('image: ${X}'), 'Variables decide which image runs in 2 services'],
  ['build-needs-files', two('build: .'), 'no files to build from, and 2 services need some'],
  ['privileged', two(IMAGE, 'privileged: true'), '2 services may do anything'],
  ['capabilities', two(IMAGE, 'cap_add: [KILL]'), '2 services have added capabilities'],
  ['profile-off', two(IMAGE, 'profiles: [x]'), 'a and b have profiles'],
  [
    'port-twice',
    `${two(IMAGE, 'ports: ["80:80"]')}\n  c: {${IMAGE.replace(': ', ': "')}", ports: ["80:81"]}`,
    'a, b and c all publish port 80, so they will not all start.',
  ],
  [
    'port-twice',
    `services: {a: {${IMAGE.replace(': ', ': "')}", ports: ["80:1", "80:2", "80:3"]}}`,
    'a publishes port 80 3 times, so it will not start.',
  ],
  [
    'compose-schema',
    two(IMAGE, 'labels: {a: 2024-02-01}'),
    '2 values are dates when they have no quotes, and no date may stand there. Compose 2.26',
  ],
])('%s is said once of two services in %j', (rule, text, words) => {
  const findings = analyseCompose(text).findings.filter((finding) => finding.rule === rule);
  expect(findings.map(({ message, also }) => [message, also?.length])).toEqual([
    [expect.stringContaining(words), 1],
  ]);
});

const services = (count: number, line: string) =>
  `services:\n${Array.from({ length: count }, (_, i) => `  s${i}: {image: x, ${line}}\n`).join('')}`;

it.each([
  [
    'port-twice',
    services(3_000, 'ports: ["80:80"]'),
    's0, s1, s2, s3, s4 and 2995 more all publish port 80',
    undefined,
  ],
  [
    'compose-schema',
    services(3_000, 'labels: {a: 2024-02-01}'),
    '3000 values are dates when they have no quotes',
    3_000,
  ],
  ['image-digest', services(3_000, 'tty: true'), 'One image is not pinned, in 3000', undefined],
])('%s is said once of thousands, and where for a hundred', (rule, text, words, edits) => {
  const { findings, left } = analyseCompose(text);
  const said = findings.filter((finding) => finding.rule === rule);
  expect(said.map(({ message, also, fix }) => [message, also?.length, fix?.edits.length])).toEqual([
    [expect.stringContaining(words), 100, edits],
  ]);
  expect(left).toEqual({ error: 0, warning: 0, hint: 0 });
  expect(said.map(linesOf)).toEqual([expect.stringMatching(/^lines (?:\d+, ){4}\d+ and more$/)]);
});

it('the one fix of several dates mends each', () => {
  const text = services(3, 'labels: {a: 2024-02-01, b: 2024-02-02}');
  const of = (compose: string) =>
    analyseCompose(compose).findings.filter(({ rule }) => rule === 'compose-schema');
  const [{ fix, also } = {}] = of(text);
  expect([fix?.title, fix?.safe, also?.length]).toEqual(['Put them in quotes', true, 5]);
  expect(of(applyEdits(text, fix?.edits ?? []))).toEqual([]);
});
