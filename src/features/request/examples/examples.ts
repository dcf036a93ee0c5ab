import type { ProvisionForm } from '@/domain/request/form';
import attestedService from './attested-service.yml?raw';
import bashRunner from './bash-runner.sh?raw';
import databaseApi from './database-api.yml?raw';
import gpuInference from './gpu-inference.yml?raw';
import webRedis from './web-redis.yml?raw';

/** A whole app that runs as it stands: its text, and what else of the form it needs. */
export interface Example {
  title: string;
  about: string;
  runner: 'docker-compose' | 'bash';
  text: string;
  /** Fields beside the text, by path. */
  needs?: { allowed_envs?: string[]; instance_type?: string; disk_size?: number };
}

export const EXAMPLES: readonly Example[] = [
  {
    title: 'Web server with Redis',
    about: 'Two services, a volume that survives restarts, and the code inline: no image to build.',
    runner: 'docker-compose',
    text: webRedis,
  },
  {
    title: 'Attested HTTP service',
    about: 'Proves to whoever asks that it runs in this machine: a quote for a nonce of their own.',
    runner: 'docker-compose',
    text: attestedService,
  },
  {
    title: 'Database with a REST interface',
    about: 'PostgreSQL and PostgREST, with a password that is encrypted and never in the file.',
    runner: 'docker-compose',
    text: databaseApi,
    needs: { allowed_envs: ['POSTGRES_PASSWORD'] },
  },
  {
    title: 'GPU inference service',
    about: 'A language model with an OpenAI-compatible API, on a machine with one GPU.',
    runner: 'docker-compose',
    text: gpuInference,
    needs: { allowed_envs: ['VLLM_API_KEY'], instance_type: 'h200.small', disk_size: 100 },
  },
  {
    title: 'Bash runner',
    about: 'One script instead of a compose file, with the machine’s Docker at hand.',
    runner: 'bash',
    text: bashRunner,
  },
];

/** Where an example's text goes. */
export function payloadPath({ runner }: Example) {
  return runner === 'bash' ? 'compose_file.bash_script' : 'compose_file.docker_compose_file';
}

/** Whether the text it would go into is empty: an example takes no one's text away. */
export function hasRoom(example: Example, { compose_file }: ProvisionForm): boolean {
  const text: unknown =
    example.runner === 'bash' ? compose_file.bash_script : compose_file.docker_compose_file;
  return text === undefined || text === null || text === '';
}
