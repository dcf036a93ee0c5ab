import type { Template } from './template';
import attestedService from './texts/attested-service.yml?raw';
import bashRunner from './texts/bash-runner.sh?raw';
import cronJob from './texts/cron-job.yml?raw';
import thisConsole from './texts/this-console.yml?raw';
import webRedis from './texts/web-redis.yml?raw';

/** Programs that answer requests, or that run by themselves. */
export const WEB: readonly Template[] = [
  {
    id: 'web-redis',
    title: 'Web server with Redis',
    about: 'Two services, a volume that survives restarts, and the code inline: no image to build.',
    runner: 'docker-compose',
    text: webRedis,
    variables: [],
    reach: [{ port: 8080, how: 'the web page' }],
    words: 'python counter cache volume',
  },
  {
    id: 'attested-service',
    title: 'Attested HTTP service',
    about: 'Proves to whoever asks that it runs in this machine: a quote for a nonce of their own.',
    runner: 'docker-compose',
    text: attestedService,
    variables: [],
    reach: [{ port: 8080, how: 'GET /attestation?nonce=…' }],
    words: 'python attestation quote tdx dstack.sock proof',
  },
  {
    id: 'cron-job',
    title: 'Daily job',
    about: 'Does one thing at a time of the day; here it watches a page and tells a hook of yours.',
    runner: 'docker-compose',
    text: cronJob,
    variables: [
      { name: 'RUN_AT', what: 'the time of the day, UTC', otherwise: '03:00' },
      { name: 'WATCHED_URL', what: 'the page to watch' },
      { name: 'HOOK_URL', what: 'where its SHA-256 is posted' },
    ],
    reach: [],
    words: 'cron schedule timer webhook oracle worker python',
  },
  {
    id: 'bash-runner',
    title: 'Bash runner',
    about: 'One script instead of a compose file, with the machine’s Docker at hand.',
    runner: 'bash',
    text: bashRunner,
    variables: [],
    reach: [{ port: 8080, how: 'the web page' }],
    words: 'shell script nginx',
  },
  {
    id: 'this-console',
    title: 'This console',
    about: 'The page that people type their key into, in a machine that can be checked before.',
    runner: 'docker-compose',
    text: thisConsole,
    variables: [],
    reach: [{ port: 4173, how: 'the console' }],
    needs:
      'Your own image of the console in the place of the one named (docs/self-attested.md), and the server’s standard script, which gives it its address.',
    words: 'provision self attested host phala cloud',
  },
];
