import { initialForm, type ProvisionForm } from '@/domain/request/form';
import { sections } from '@/domain/request/request';
import { isSame, valueAt } from '@/domain/request/serialize';
import {
  bySection,
  tallyOf,
  worstOf,
  type Listed,
  type Tally,
} from '@/features/request/derive/listed';

export type SectionState =
  { kind: 'untouched' | 'complete' | 'checking' } | { kind: 'listed'; tally: Tally };

/** How each section stands, by its id; nothing is complete before the checks have ended, or without them. */
export function sectionStates(
  form: ProvisionForm,
  list: readonly Listed[],
  isChecking: boolean,
): Map<string, SectionState> {
  const start = initialForm();
  const listedIn = bySection(list);
  const filledIn = list.some(({ kind }) => kind === 'unchecked')
    ? 'untouched'
    : isChecking
      ? 'checking'
      : 'complete';
  return new Map(
    sections.map(({ id, fields }): [string, SectionState] => {
      const tally = tallyOf(listedIn.get(id) ?? []);
      if (worstOf(tally)) return [id, { kind: 'listed', tally }];
      const isTouched = Object.keys(fields).some(
        (path) => !isSame(valueAt(form, path), valueAt(start, path)),
      );
      return [id, { kind: isTouched ? filledIn : 'untouched' }];
    }),
  );
}
