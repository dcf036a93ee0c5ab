import { evidenceSchemas } from '@/domain/proof/evidence/evidence-schema';
import { requestSchemas } from '@/domain/request/contract/json-schema';

/** The published schema files with the exact text they must have. */
export function schemaFiles(): { name: string; text: string }[] {
  return Object.entries({ ...requestSchemas(), ...evidenceSchemas() }).map(([name, schema]) => ({
    name,
    text: `${JSON.stringify(schema, null, 2)}\n`,
  }));
}
