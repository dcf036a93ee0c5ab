import type { CodeFile, ProvisionCall } from '@/domain/exchange/export/code-target';
import { envExample } from './env-example';

/** What runs, as files: the compose file byte for byte, or the bash script, and the names of the secrets. */
export function composeFiles({ request }: Pick<ProvisionCall, 'request'>): CodeFile[] {
  const { docker_compose_file, bash_script } = request.compose_file;
  const env = envExample(request);
  const isBash = typeof docker_compose_file !== 'string' && typeof bash_script === 'string';
  return [
    isBash
      ? { name: 'app.sh', text: bash_script }
      : { name: 'docker-compose.yml', text: docker_compose_file ?? '' },
    ...(env === undefined ? [] : [{ name: '.env.example', text: env }]),
  ];
}
