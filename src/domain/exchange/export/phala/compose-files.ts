import type { CodeFile, ProvisionCall } from '@/domain/exchange/export/code-target';
import { envExample } from './env-example';

/** What runs, as files: the compose file byte for byte, or the bash script, and the names of the secrets. */
export function composeFiles({ request }: Pick<ProvisionCall, 'request'>): CodeFile[] {
  const { docker_compose_file, bash_script } = request.compose_file;
  const compose = fieldText(docker_compose_file);
  const script = fieldText(bash_script);
  const env = envExample(request);
  return [
    compose === undefined && script !== undefined
      ? { name: 'app.sh', text: script }
      : { name: 'docker-compose.yml', text: compose ?? '' },
    ...(env === undefined ? [] : [{ name: '.env.example', text: env }]),
  ];
}

/** What a field that holds a text has, in a draft too, where it may hold anything. */
export function fieldText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
