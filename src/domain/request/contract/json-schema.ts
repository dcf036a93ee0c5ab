import { fieldFacts } from '@/domain/request/field';
import { composeFile, provisionRequest } from '@/domain/request/request';
import { z } from '@/domain/schema/zod';

const APP_COMPOSE = {
  title: 'dstack app compose',
  description: 'The compose_file of a provision request (AppComposeV2): the measured part.',
};

/** The JSON Schemas of the request by file name, generated from the one zod schema. */
export function requestSchemas(): Record<string, object> {
  return {
    'provision-request.schema.json': describeSchema(
      provisionRequest,
      'Phala Cloud provision request',
      'Body of POST /api/v1/cvms/provision.',
    ),
    'app-compose.schema.json': describeSchema(
      composeFile,
      APP_COMPOSE.title,
      APP_COMPOSE.description,
    ),
  };
}

/** The JSON Schema of a zod schema as it is published: draft 2020-12, of what goes in, with the facts of its fields. */
export function describeSchema(schema: z.ZodType, title: string, description: string): object {
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
