import { file, inRequest, web, type RuleCase } from './rule-case.table';

const size = (id: string, requires_gpu: boolean) => ({
  id,
  name: id,
  description: '',
  vcpu: 1,
  memory_mb: 1,
  hourly_rate: '1',
  requires_gpu,
});
const catalogue = { instanceTypes: [size('cpu', false), size('gpu', true)] };
const on = (instance_type: string, gpus?: unknown) => ({
  ...inRequest({}, { instance_type, gpus }),
  catalogue,
});
const script = (pre_launch_script: unknown) => inRequest({ pre_launch_script });
const configs = (of: string) => `${web('configs: [c]')}configs: {c: ${of}}\n`;
const secrets = (of: string) => `${web('secrets: [s]')}secrets: {s: ${of}}\n`;
const built = (build: string) => `services:\n  web:\n    build: ${build}\n`;

/** Services and files at the edge of what the rules about them speak of. */
export const serviceEdgeCases: RuleCase[] = [
  {
    ...file('the key', 'privileged', web('privileged: "True"'), '4: web may'),
    marks: 'privileged',
  },
  file('a variable', 'privileged', web('privileged: ${P}')),
  file('another container’s processes', 'host-namespace', web('pid: "service:web"')),
  { ...file('the key', 'host-namespace', web('pid: host'), '4: web sees all'), marks: 'pid' },
  file('nothing added', 'capabilities', web('cap_add:')),
  file('what is not started', 'privileged', web('privileged: true', 'profiles: [p]')),
  {
    ...file('the key', 'no-services', 'a: 1\nservices: {}\n', '2: nothing to run'),
    marks: 'services',
  },
  file('a profile from a variable', 'profile-off', web('profiles: ["${P}"]')),
  {
    ...file('the name', 'profile-off', web('profiles: [p]'), '2: web has a profile'),
    marks: 'web',
  },
  { ...file('a chosen GPU', 'gpu-not-reserved', web(), '2: '), context: on('x', { gpus: [{}] }) },
  {
    ...file('all GPUs', 'gpu-not-reserved', web(), '2: '),
    context: on('x', { gpus: [], attach_mode: 'all' }),
    marks: 'web',
  },
  {
    ...file('no chosen GPU', 'gpu-not-reserved', web()),
    context: on('cpu', { gpus: [], attach_mode: 'listed' }),
  },
  {
    ...file('a base in another file', 'gpu-not-reserved', web('extends: {service: b, file: /b}')),
    context: on('gpu'),
  },
  {
    ...file('a base in this file', 'gpu-not-reserved', web('extends: web'), '2: no service'),
    context: on('gpu'),
  },
  { ...file('no service', 'gpu-not-reserved', 'services: {}\n'), context: on('gpu') },
  { ...file('no reservation', 'gpu-not-there', web()), context: on('cpu') },
  { ...file('a type nobody knows', 'gpu-not-there', web('gpus: all')), context: on('x') },
  {
    ...file('the name', 'gpu-not-there', web('gpus: all'), '2: web reserves a GPU'),
    context: on('cpu'),
    field: 'instance_type',
    marks: 'web',
  },
  file('no request', 'restart-before-script', web('restart: always')),
  { ...file('a blank', 'restart-before-script', web('restart: always')), context: script(' \n') },
  { ...file('a number', 'restart-before-script', web('restart: always')), context: script(5) },
  { ...file('another', 'restart-before-script', web('restart: "no"')), context: script('x') },
  { ...file('none', 'restart-before-script', web()), context: script('x') },
  {
    ...file('the value', 'restart-before-script', web('restart: always'), '4: web can run before'),
    context: script('x'),
    marks: 'always',
  },
  file('a folder from a variable', 'build-needs-files', built('${CONTEXT}')),
  { ...file('the key', 'build-needs-files', built('.'), '3: '), marks: 'build' },
  file('a folder', 'build-not-reproducible', built('.')),
  file('no context', 'build-not-reproducible', built('{dockerfile: D}')),
  file('a file from a variable', 'env-file', web('env_file: ${F}')),
  file('what is not started', 'env-file', web('env_file: .env', 'profiles: [p]')),
  { ...file('the path', 'env-file', web('env_file: [a.env]'), '4: no file a.env'), marks: 'a.env' },
  file('labels that the machine has', 'env-file', web('label_file: /dstack/labels')),
  file('labels from a variable', 'env-file', web('label_file: ["${F}"]')),
  { ...file('labels', 'env-file', web('label_file: [l]'), '4: no file l, so'), marks: 'l' },
  ...['{file: /dstack/x}', '{file: "${F}"}', '{environment: A}'].flatMap((of) => [
    file(of, 'file-source', configs(of)),
    file(of, 'file-source', secrets(of)),
  ]),
  file('a secret nobody uses', 'file-source', `${web()}secrets: {c: {file: ./c}}\n`),
  file('used as a config', 'file-source', `${web('configs: [s]')}secrets: {s: {file: s}}\n`),
  {
    ...file('the path', 'file-source', secrets('{file: ./s}'), '5: no file ./s. Take'),
    marks: './s',
  },
  ...['https://x/a.yml', 'http://x/a.yml', 'git@x:a', 'oci://x/a', 'github.com/a/b'].map((path) =>
    file(path, 'other-compose-file', `include: ["${path}"]\n${web()}`),
  ),
  ...['./https:/a.yml', 'https.yml', 'a/git@x', 'a/oci:x', 'a/github.com'].map((path) => ({
    ...file(path, 'other-compose-file', `include: ["${path}"]\n${web()}`, `1: no file ${path} to`),
    marks: `"${path}"`,
  })),
  ...['https://x/a.yml', 'http://x/a.yml', 'git@x:a', 'oci://x/a', '${F}'].map((path) =>
    file(`a base in ${path}`, 'other-compose-file', web(`extends: {file: "${path}", service: x}`)),
  ),
  ...['./https:/a.yml', 'https.yml', 'a/git@x', 'a/oci:x'].map((path) => ({
    ...file(
      `a base in ${path}`,
      'other-compose-file',
      web(`extends: {file: "${path}", service: x}`),
      `4: no file ${path} to extend from`,
    ),
    marks: `"${path}"`,
  })),
];
