import { field, measured, section } from '@/domain/request/field';
import { z } from '@/domain/schema/zod';

export const kmsSection = section(
  'kms',
  'Key management',
  'Who gives the app its keys, and under which identity.',
  {
    kms: field(z.enum(['phala', 'ethereum', 'base', 'legacy']).nullable().default('phala'), {
      label: 'KMS',
      help: 'Who gives the app its keys, and so decides what may boot. It is not part of the compose hash.',
      control: 'composite',
      omitted: 'The API uses phala.',
      options: [
        {
          value: 'phala',
          label: 'Phala',
          help: 'Phala runs it. Nobody has to approve the hash; the answer brings app id and encryption key at once.',
        },
        {
          value: 'base',
          label: 'Base',
          help: 'A contract on Base must allow the compose hash before it boots. You register it with a wallet and a little ETH on Base; the app id comes from there.',
        },
        {
          value: 'ethereum',
          label: 'Ethereum',
          help: 'The same on Ethereum: the contract must allow the hash, and registering it costs gas on Ethereum.',
        },
        {
          value: 'legacy',
          label: 'Legacy',
          help: 'The style before dstack 0.5, for old apps. The official clients do not offer it.',
        },
      ],
      link: 'https://docs.phala.com/phala-cloud/key-management/cloud-vs-onchain-kms',
      attested: 'by the key-provider event in RTMR3',
    }),
    app_id: field(z.string().nullish(), {
      label: 'App id',
      help: 'A chosen identity: 40 hex digits. With the Phala KMS it goes together with its nonce.',
      control: 'text',
      omitted: 'The server assigns the next one.',
      example: 'e609fb59a914ed3e128ff14f5ad8ca0c77967d5e',
      attested: 'by the app-id event in RTMR3',
      rare: true,
    }),
    nonce: field(z.int('Enter a whole number.').nullish(), {
      label: 'Nonce',
      help: 'The number the app id was derived from. Only with an app id and the Phala KMS.',
      control: 'integer',
      omitted: 'The server uses the next one.',
      example: '7',
      rare: true,
    }),
    kms_id: field(z.string().nullish(), {
      label: 'KMS instance',
      help: 'Pins one KMS by id or slug.',
      control: 'picker',
      omitted: 'The node’s default KMS.',
      example: 'kms-base-prod9',
      attested: 'by the key-provider event in RTMR3',
      rare: true,
    }),
    'compose_file.kms_enabled': measured(z.boolean().default(true), {
      label: 'Keys from the KMS',
      help: 'Off, the app has no KMS keys and encrypted variables cannot be opened.',
      control: 'switch',
      omitted: 'On.',
      rare: true,
    }),
    'compose_file.local_key_provider_enabled': measured(z.boolean().default(false), {
      label: 'Local key provider',
      help: 'Keys sealed to the machine. Used only while keys from the KMS are off.',
      control: 'switch',
      omitted: 'Off.',
      rare: true,
    }),
    kms_urls: field(z.array(z.string()).optional(), {
      label: 'KMS URLs',
      help: 'Overrides for self-managed hosts; leave empty on Phala Cloud.',
      control: 'urls',
      omitted: 'The host’s own.',
      example: 'https://kms.example.com',
      rare: true,
    }),
  },
);
