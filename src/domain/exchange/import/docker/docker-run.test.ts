import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { analyseCompose } from '@/domain/compose/analyse';
import { importSources } from '@/domain/exchange/import/import-sources';

async function composeOf(line: string) {
  const imported = await importSources([{ name: '', text: line }]);
  if ('refusal' in imported) throw new Error(imported.refusal);
  const text = String(imported.request.compose_file?.docker_compose_file);
  return { text, imported, parsed: parse(text) as { services: Record<string, object> } };
}

describe('docker run as a service', () => {
  it.each<[string, object]>([
    ['-p 80:80 -p=443:443 --publish 1:1/udp x', { ports: ['80:80', '443:443', '1:1/udp'] }],
    ['--name web x', { container_name: 'web' }],
    ['-dit x', { stdin_open: true, tty: true }],
    ['-eA=1 -e B= x', { environment: { A: '1', B: '' } }],
    ['-e A -e B=$C x', { environment: { A: '${A}', B: '${C}' } }],
    ['-v d:/d:ro -v /e x', { volumes: ['d:/d:ro', '/e'] }],
    [
      '--mount type=volume,src=d,dst=/d,readonly --mount type=tmpfs,target=/t x',
      { volumes: ['d:/d:ro'], tmpfs: ['/t'] },
    ],
    [
      '-m 1g --cpus 1.5 --shm-size 64m --pids-limit 10 x',
      { mem_limit: '1g', cpus: 1.5, shm_size: '64m', pids_limit: 10 },
    ],
    ['--network host x', { network_mode: 'host' }],
    ['--net back x', { networks: ['back'] }],
    [
      '--gpus all x',
      {
        deploy: {
          resources: {
            reservations: { devices: [{ driver: 'nvidia', count: 'all', capabilities: ['gpu'] }] },
          },
        },
      },
    ],
    [
      `--gpus '"device=0,2"' x`,
      {
        deploy: {
          resources: {
            reservations: {
              devices: [{ driver: 'nvidia', device_ids: ['0', '2'], capabilities: ['gpu'] }],
            },
          },
        },
      },
    ],
    [
      '--ulimit nofile=1:2 --ulimit nproc=3 x',
      { ulimits: { nofile: { soft: 1, hard: 2 }, nproc: 3 } },
    ],
    [
      '--log-driver json-file --log-opt max-size=1m --log-opt max-file=2 x',
      { logging: { driver: 'json-file', options: { 'max-size': '1m', 'max-file': '2' } } },
    ],
    [
      '--health-cmd "a || b" --health-interval 5s --health-retries 3 x',
      { healthcheck: { test: ['CMD-SHELL', 'a || b'], interval: '5s', retries: 3 } },
    ],
    ['--no-healthcheck x', { healthcheck: { disable: true } }],
    ['--entrypoint sh x -c "echo $HOME"', { entrypoint: ['sh'], command: ['-c', 'echo $$HOME'] }],
    [
      '--restart unless-stopped --init --read-only --privileged=false x',
      { restart: 'unless-stopped', init: true, read_only: true },
    ],
    [
      '--label a=b --sysctl c=d --add-host e:1.2.3.4 x yes 010',
      { labels: ['a=b'], sysctls: { c: 'd' }, extra_hosts: ['e:1.2.3.4'], command: ['yes', '010'] },
    ],
    [
      '--stop-timeout 9 -w /w -u 1:1 -h host x',
      { stop_grace_period: '9s', working_dir: '/w', user: '1:1', hostname: 'host' },
    ],
  ])('%s', async (flags, service) => {
    const { parsed, text } = await composeOf(`docker run ${flags}`);
    const [only] = Object.values(parsed.services);
    expect(only).toEqual({ image: 'x', ...service });
    // Compose takes what is written, in its own way of reading YAML.
    const refused = analyseCompose(text).findings.filter(
      ({ source, severity }) => source === 'compose' && severity === 'error',
    );
    expect(refused).toEqual([]);
  });

  it('declares volumes and networks of its own', async () => {
    const { parsed } = await composeOf('docker run -v data:/d --network back x');
    expect(parsed).toMatchObject({ volumes: { data: null }, networks: { back: null } });
  });

  it.each([
    ['ghcr.io/owner/app:1@sha256:00', 'app'],
    ['localhost:5000/web', 'web'],
    ['--name "my app" x', 'my-app'],
    ['--name __proto__ x', '__proto__'],
  ])('%s is called %s', async (line, name) => {
    expect(Object.keys((await composeOf(`docker run ${line}`)).parsed.services)).toEqual([name]);
  });

  it('several lines are several services', async () => {
    const { parsed } = await composeOf(
      'docker run -d redis\ndocker run -d redis:7\npodman run -d web',
    );
    expect(Object.keys(parsed.services)).toEqual(['redis', 'redis-2', 'web']);
  });

  it.each([
    ['--rm x', '--rm'],
    ['-P x', '--publish-all'],
    ['--link a x', '--link'],
    ['-v ./a:/b x', '-v ./a:/b'],
    ['--nonsense x', '--nonsense'],
    ['--env-file .env x', '--env-file .env'],
    ['--mount type=npipe,src=a,dst=b x', '--mount'],
  ])('of %s, %s is reported', async (flags, place) => {
    const { imported } = await composeOf(`docker run ${flags}`);
    expect(imported.report.map((line) => line.place)).toEqual([place]);
  });
});
