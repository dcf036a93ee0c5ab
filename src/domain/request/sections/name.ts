import { field, section } from '@/domain/request/field';
import { z } from '@/domain/schema/zod';

// The API's own words: "5-63 chars, must start with letter, can contain letters/numbers/hyphens".
const name = z
  .string('Give the CVM a name.')
  .min(1, { message: 'Give the CVM a name.', abort: true })
  .regex(/^[A-Za-z]/, { message: 'Start the name with a letter.', abort: true })
  .regex(/^[A-Za-z0-9-]+$/, {
    message: 'Use letters, digits and hyphens only: the name becomes a host name.',
    abort: true,
  })
  .min(5, 'The name needs at least 5 characters.')
  .max(63, 'The name can have at most 63 characters.');

export const nameSection = section(
  'name',
  'Name',
  'What the machine is called in your workspace.',
  {
    name: field(name, {
      label: 'Name',
      help: 'The CVM’s name and host name, unique in your workspace. It is not part of the compose hash.',
      control: 'text',
      omitted: 'Required.',
      example: 'my-attested-api',
    }),
  },
);
