import { describeSchema } from '@/domain/request/contract/json-schema';
import { evidence } from './evidence';

/** The JSON Schema of the evidence file, by its published name. */
export function evidenceSchemas(): Record<string, object> {
  return {
    'evidence.schema.json': describeSchema(
      evidence,
      'Provision Console evidence',
      'What a result of the console rests on, so that another person can check it. Without secrets.',
    ),
  };
}
