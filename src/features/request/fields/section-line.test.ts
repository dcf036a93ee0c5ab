import { initialForm, type ProvisionForm } from '@/domain/request/form';
import { expect, it } from 'vitest';
import { isFolded, sectionLine } from './section-line';

type Values = Record<string, unknown>;

function line(section: string, values: Values = {}, compose: Values = {}, gpuSize?: string) {
  const start = initialForm();
  const compose_file = { ...start.compose_file, ...compose };
  // Drafts may hold anything.
  const form = { ...start, ...values, compose_file } as ProvisionForm;
  return sectionLine(section, { form, gpuSize });
}

it.each<[section: string, words: string, values?: Values, compose?: Values, size?: string]>([
  ['placement', 'Automatic · production image'],
  ['placement', 'EU-1 · development image', { region: 'EU-1', prefer_dev: true }],
  ['placement', 'Node 12 · dstack-0.5.7', { teepod_id: 12, image: 'dstack-0.5.7' }],
  ['placement', 'Automatic · the server picks the image', { prefer_dev: null, image: '' }],
  [
    'placement',
    'Node 7, by its newer id · production image · set: Skip the gateway',
    { node_id: 7, skip_gateway: true },
  ],
  ['ports', 'No port of the host is mapped'],
  ['ports', 'No port of the host is mapped', { ports: [] }],
  ['ports', 'tcp 8080 → 80', { ports: [{ protocol: 'tcp', host_port: 8080, vm_port: 80 }] }],
  [
    'ports',
    'udp x → 1, udp x → 1, udp x → 1 and 1 more',
    { ports: Array.from({ length: 4 }, () => ({ protocol: 'udp', host_port: 'x', vm_port: 1 })) },
  ],
  ['gpus', 'None'],
  ['gpus', 'Those of h200.small', {}, {}, 'h200.small'],
  ['gpus', 'bd:00.0', { gpus: { gpus: [{ slot: 'bd:00.0' }] } }, {}, 'h200.small'],
  ['gpus', 'All of the node’s', { gpus: { attach_mode: 'all', gpus: [] } }],
  ['gpus', 'None', { gpus: { gpus: 7 } }],
  ['kms', 'Phala KMS'],
  ['kms', 'Base KMS · set: App id, Nonce', { kms: 'base', app_id: '', nonce: 0 }],
  ['kms', 'null KMS', { kms: null }],
  ['kms', 'Phala KMS · no keys from it', {}, { kms_enabled: false }],
  ['advanced', 'Nothing is set'],
  ['advanced', 'set: Salt', {}, { salt: 'x' }],
])('%s: %s', (section, words, values, compose, size) =>
  expect(line(section, values, compose, size)).toBe(words),
);

it('folds what most people leave alone, and nothing that everybody looks at', () => {
  expect(['placement', 'ports', 'gpus', 'kms', 'advanced'].every(isFolded)).toBe(true);
  expect(['name', 'compose', 'environment', 'exposure', 'resources'].some(isFolded)).toBe(false);
});
