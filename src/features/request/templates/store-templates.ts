import type { Template } from './template';
import databaseApi from './texts/database-api.yml?raw';
import postgresBackup from './texts/postgres-backup.yml?raw';
import privateImage from './texts/private-image.yml?raw';
import registry from './texts/registry.yml?raw';

const PASSWORD = { name: 'POSTGRES_PASSWORD', what: 'the database’s password' };

/** What keeps data, and images that are not for everybody. */
export const STORES: readonly Template[] = [
  {
    id: 'database-api',
    title: 'Database with a REST interface',
    about: 'PostgreSQL and PostgREST, with a password that is encrypted and never in the file.',
    runner: 'docker-compose',
    text: databaseApi,
    variables: [PASSWORD],
    reach: [{ port: 3000, how: 'PostgREST' }],
    words: 'postgres sql api',
  },
  {
    id: 'postgres-backup',
    title: 'PostgreSQL with backup',
    about:
      'Dumps itself every six hours and copies the dumps, encrypted, to an S3-compatible store.',
    runner: 'docker-compose',
    text: postgresBackup,
    variables: [
      PASSWORD,
      { name: 'S3_ENDPOINT', what: 'the store’s address' },
      { name: 'S3_BUCKET', what: 'the bucket' },
      { name: 'S3_ACCESS_KEY_ID', what: 'who may write to it' },
      { name: 'S3_SECRET_ACCESS_KEY', what: 'and the secret for that' },
      {
        name: 'BACKUP_PASSWORD_OBSCURED',
        what: 'what encrypts the dumps, as rclone obscure writes it',
      },
    ],
    reach: [],
    needs:
      'A bucket, and the backup’s password kept somewhere else too: without it the dumps are lost.',
    sets: { instance_type: 'tdx.medium' },
    words: 'sql dump restore rclone s3 minio r2',
  },
  {
    id: 'private-image',
    title: 'App from a private registry',
    about:
      'The machine logs in to your registry with a token that is encrypted, and pulls your image.',
    runner: 'docker-compose',
    text: privateImage,
    variables: [
      { name: 'DSTACK_DOCKER_USERNAME', what: 'your name at the registry' },
      { name: 'DSTACK_DOCKER_PASSWORD', what: 'a token that may pull' },
      { name: 'DSTACK_DOCKER_REGISTRY', what: 'the registry’s host, ghcr.io here' },
    ],
    reach: [{ port: 8080, how: 'your app' }],
    needs:
      'Your own image in the place of the one named, and the server’s standard script, which logs in.',
    words: 'docker login ghcr pull credentials',
  },
  {
    id: 'registry',
    title: 'Registry of your own',
    about: 'A container registry with a login, for images that are nobody else’s business.',
    runner: 'docker-compose',
    text: registry,
    variables: [
      { name: 'REGISTRY_HTTP_SECRET', what: 'a long random text' },
      { name: 'REGISTRY_HTPASSWD', what: 'the lines that htpasswd -nB writes' },
    ],
    reach: [{ port: 5000, how: 'the registry, after a login' }],
    sets: { disk_size: 100 },
    words: 'docker distribution images push private',
  },
];
