import type { Finding } from '@/domain/request/finding';
import { initialForm, type ProvisionForm } from '@/domain/request/form';
import { sectionOf } from '@/domain/request/labels';
import { sections } from '@/domain/request/request';
import { isSame, valueAt } from '@/domain/request/serialize';

export type SectionState =
  | { kind: 'untouched' }
  | { kind: 'complete' }
  | { kind: 'problems'; errors: number; warnings: number };

/** How each section stands, by its id: an untouched one is not counted against anyone. */
export function sectionStates(
  form: ProvisionForm,
  findings: readonly Finding[],
  submitted: boolean,
): Map<string, SectionState> {
  const start = initialForm();
  return new Map(
    sections.map(({ id, fields }): [string, SectionState] => {
      const touched = Object.keys(fields).some(
        (path) => !isSame(valueAt(form, path), valueAt(start, path)),
      );
      const own = findings.filter(({ path }) => sectionOf(path) === id);
      if (own.length > 0 && (touched || submitted)) {
        const errors = own.filter(({ severity }) => severity === 'error').length;
        return [id, { kind: 'problems', errors, warnings: own.length - errors }];
      }
      return [id, { kind: touched ? 'complete' : 'untouched' }];
    }),
  );
}
