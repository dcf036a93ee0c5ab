import { field, measured, section } from '@/domain/request/field';
import { z } from '@/domain/schema/zod';

export const environmentSection = section(
  'environment',
  'Environment',
  'Values are encrypted to the app’s key after provisioning and are never part of this request; their names are.',
  {
    'compose_file.allowed_envs': measured(z.array(z.string()).optional(), {
      label: 'Allowed variables',
      help: 'Encrypted variables the machine may use; it drops any other without a word. Names and their order are part of the hash, values are not.',
      control: 'composite',
      omitted: 'No encrypted variable reaches the app.',
      example: 'DATABASE_URL',
      link: 'https://docs.phala.com/phala-cloud/cvm/set-secure-environment-variables',
    }),
    env_keys: field(z.array(z.string()).optional(), {
      label: 'Expected variables',
      help: 'Names of the encrypted values that will come with the create call. Each must be an allowed variable.',
      control: 'names',
      omitted: 'The API expects no particular variable.',
      example: 'DATABASE_URL',
      rare: true,
    }),
    encrypted_env: field(z.string().nullish(), {
      label: 'Encrypted environment',
      help: 'The encrypted values, in hex. Normally sent later with the create call, because the key is known only after provisioning.',
      control: 'multiline',
      omitted: 'Send it with the create call.',
      rare: true,
    }),
    user_config: field(z.string().nullish(), {
      label: 'User config',
      help: 'Free text that lands at /dstack/user_config: neither encrypted nor measured. The server keeps a JSON object there, and how the two merge is not documented.',
      control: 'multiline',
      omitted: 'The server writes its own.',
      example: '{"hostname":"my-attested-api"}',
      rare: true,
    }),
  },
);
