import { expect, it } from 'vitest';
import { analyseCompose } from '@/domain/compose/analyse';

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
])('%s is said once of two services in %j', (rule, text, words) => {
  const findings = analyseCompose(text).findings.filter((finding) => finding.rule === rule);
  expect(findings.map(({ message, also }) => [message, also?.length])).toEqual([
    [expect.stringContaining(words), 1],
  ]);
});
