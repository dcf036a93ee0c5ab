import type { CodeFile, ProvisionCall } from '@/domain/exchange/export/code-target';
import { shellQuote } from '@/domain/create/take-away/shell-quote';
import type { ProvisionRequest } from '@/domain/request/request';
import { fieldText } from './compose-files';
import { deployFlags } from './deploy-sends';
import { envExample } from './env-example';

/** `phala deploy` with its phala.toml and the files both name. */
export function phalaDeploy({ baseUrl, request }: ProvisionCall): CodeFile[] {
  const compose = fieldText(request.compose_file.docker_compose_file);
  const script = fieldText(request.compose_file.pre_launch_script);
  const flags = [
    ...Object.entries(deployFlags(request)).map(
      ([flag, value]) => `--${flag}=${shellQuote(value)}`,
    ),
    ...(request.prefer_dev === true ? ['--dev-os'] : []),
    ...(request.prefer_dev === false ? ['--no-dev-os'] : []),
  ];
  const env = envExample(request);
  const command = [
    `# In the folder of these files${env === undefined ? '' : ', with .env made from .env.example'}: sh deploy.sh`,
    `PHALA_CLOUD_API_PREFIX=${shellQuote(baseUrl)} \\`,
    `  phala deploy \\`,
    ...flags.map((flag) => `    ${flag} \\`),
    `    --compose=docker-compose.yml`,
    '',
  ];
  return [
    { name: 'deploy.sh', text: command.join('\n') },
    { name: 'phala.toml', text: phalaToml(request) },
    { name: 'docker-compose.yml', text: compose ?? '' },
    ...(script === undefined ? [] : [{ name: 'pre-launch.sh', text: script }]),
    ...(env === undefined ? [] : [{ name: '.env.example', text: env }]),
  ];
}

const SWITCHES = ['public_logs', 'public_sysinfo', 'public_tcbinfo', 'secure_time'] as const;

/** The five switches that phala.toml has, those that the request gives, and the files. */
function phalaToml({ compose_file, listed, ...request }: ProvisionRequest): string {
  const switches = [
    ...SWITCHES.map((key) => [key, compose_file[key]] as const),
    ['listed', listed] as const,
  ];
  return [
    'compose_file = "docker-compose.yml"',
    ...(envExample({ ...request, compose_file }) === undefined ? [] : ['env_file = ".env"']),
    ...switches
      .filter(([, value]) => typeof value === 'boolean')
      .map(([key, value]) => `${key} = ${value}`),
    '',
  ].join('\n');
}
