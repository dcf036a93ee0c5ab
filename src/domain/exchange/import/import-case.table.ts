import type { ImportSource } from './imported';

/** Sources, the request that they say, names of values, and what the report speaks of, one thing after another. */
export type ImportCase = [
  title: string,
  sources: ImportSource[],
  request: object,
  names: string[],
  report: RegExp[],
];

export const COMPOSE = 'services:\n  web:\n    image: nginx:1.27\n    environment: [TOKEN]\n';
export const SAMPLE_KEY = 'phak_0123456789abcdef';

export const pasted = (text: string, name = ''): ImportSource[] => [{ name, text }];
export const fileOf = (name: string, text: string): ImportSource => ({ name, text });
export const ofCompose = (text = COMPOSE) => ({ compose_file: { docker_compose_file: text } });

export const REQUEST_TEXT = JSON.stringify({
  name: 'my-app',
  kms: 'PHALA',
  instance_type: 'tdx.small',
  compose_file: { name: '', docker_compose_file: COMPOSE, public_logs: false },
});
export const READ_REQUEST = {
  name: 'my-app',
  kms: 'phala',
  instance_type: 'tdx.small',
  compose_file: { name: '', docker_compose_file: COMPOSE, public_logs: false },
};
