import { measured, section } from '@/domain/request/field';
import { z } from '@/domain/schema/zod';

export const composeSection = section(
  'compose',
  'Compose',
  'What runs inside. Every byte of it is part of the compose hash.',
  {
    'compose_file.runner': measured(z.string().default('docker-compose'), {
      label: 'Runner',
      help: 'How the machine starts your app: a compose file, or one bash script.',
      control: 'choice',
      omitted: 'The API uses docker-compose.',
      options: [
        { value: 'docker-compose', label: 'Docker Compose' },
        { value: 'bash', label: 'Bash script' },
      ],
    }),
    'compose_file.docker_compose_file': measured(z.string().nullish(), {
      label: 'Compose file',
      help: 'Written to the machine as it stands and started with docker compose up. It is sent byte for byte.',
      control: 'composite',
      omitted: 'Needed when the runner is docker-compose.',
      link: 'https://docs.docker.com/reference/compose-file/',
    }),
    'compose_file.bash_script': measured(z.string().nullish(), {
      label: 'Bash script',
      help: 'Run by bash inside the machine instead of a compose file. It is sent byte for byte.',
      control: 'composite',
      omitted: 'Needed when the runner is bash.',
    }),
    'compose_file.pre_launch_script': measured(z.string().nullish(), {
      label: 'Pre-launch script',
      help: 'Sourced in the machine after Docker has started and before your app. Not a security gate: containers with restart: always may already run.',
      control: 'composite',
      omitted:
        'The server inserts its current standard script, so the hash cannot be known before.',
      link: 'https://docs.phala.com/phala-cloud/cvm/set-secure-environment-variables',
    }),
    'compose_file.init_script': measured(z.string().nullish(), {
      label: 'Init script',
      help: 'Runs before Docker on every boot; the place for security checks. Needs OS image 0.5.5 or newer.',
      control: 'code',
      omitted: 'No init script runs.',
      rare: true,
    }),
  },
);
