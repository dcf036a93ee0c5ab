import { evidence } from '@/domain/proof/evidence/evidence';
import { fieldFacts } from '@/domain/request/field';
import { composeFile, provisionRequest } from '@/domain/request/request';
import { z } from '@/domain/schema/zod';

const APP_COMPOSE = {
  title: 'dstack app compose',
  description: 'The compose_file of a provision request (AppComposeV2): the measured part.',
};

/** The published JSON Schemas by file name, generated from the one zod schema (draft 2020-12, input side). */
export function jsonSchemas(): Record<string, object> {
  return {
    'provision-request.schema.json': describe(
      provisionRequest,
      'Phala Cloud provision request',
      'Body of POST /api/v1/cvms/provision.',
    ),
    'app-compose.schema.json': describe(composeFile, APP_COMPOSE.title, APP_COMPOSE.description),
    'evidence.schema.json': describe(
      evidence,
      'Provision Console evidence',
      'What a result of the console rests on, so that another person can check it. Without secrets.',
    ),
  };
}

function describe(schema: z.ZodType, title: string, description: string): object {
  const generated = z.toJSONSchema(schema, {
    io: 'input',
    override({ zodSchema, jsonSchema }) {
      // Facts are registered on schemas of every kind; the registry only compares identity.
      const facts = fieldFacts.get(zodSchema as unknown as z.ZodType);
      if (facts) {
        jsonSchema.title = facts.label;
        jsonSchema.description = facts.help;
      }
      // The measured part is an object of fields, not a field itself.
      if ((zodSchema as unknown) === composeFile) Object.assign(jsonSchema, APP_COMPOSE);
      // The bounds of a safe integer say nothing of the API.
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      // The format says it; the pattern says it unreadably.
      if (jsonSchema.format === 'date-time') delete jsonSchema.pattern;
      // An open object is open without saying so.
      if (JSON.stringify(jsonSchema.additionalProperties) === '{}') {
        delete jsonSchema.additionalProperties;
      }
    },
  });
  return { ...generated, title, description };
}
