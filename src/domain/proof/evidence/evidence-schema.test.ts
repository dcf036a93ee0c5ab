import { expect, it } from 'vitest';
import { EVIDENCE_FORMAT } from './evidence';
import { evidenceSchemas } from './evidence-schema';

it('is published as one schema of the 2020-12 draft, which names the format', () => {
  expect(evidenceSchemas()).toEqual({
    'evidence.schema.json': expect.objectContaining({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'Provision Console evidence',
      properties: expect.objectContaining({
        format: expect.objectContaining({ const: EVIDENCE_FORMAT }),
      }),
    }),
  });
});
