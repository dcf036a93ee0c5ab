import type { Finding } from '@/domain/request/finding';
import { goToFinding } from './field-id';

interface FieldLinksProps {
  /** What is said of each field; an empty message is said already, around the list. */
  fields: readonly Pick<Finding, 'path' | 'message' | 'at'>[];
  labelOf: (path: string) => string;
}

/** Fields with what is wrong with them, each leading to its control. */
export function FieldLinks({ fields, labelOf }: FieldLinksProps) {
  return (
    <ul className="list-disc space-y-0.5 pl-4">
      {fields.map((field) => (
        <li key={`${field.path} ${field.message}`}>
          <button
            type="button"
            className="min-h-6 text-left text-accent underline underline-offset-2"
            onClick={() => goToFinding(field)}
          >
            {labelOf(field.path)}
          </button>
          {field.message !== '' && `: ${field.message}`}
        </li>
      ))}
    </ul>
  );
}
