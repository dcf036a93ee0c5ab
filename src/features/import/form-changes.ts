import { documentChanges, unmeasuredChanges } from '@/domain/hash/verdict/document-changes';
import { toRequest, type ProvisionForm } from '@/domain/request/form';
import { labelOf } from '@/domain/request/labels';
import { fieldPaths } from '@/domain/request/request';
import { isSame, originOf, valueAt } from '@/domain/request/serialize';

export interface FormChanges {
  /** One clause for each field of the request that is another one, names in backticks. */
  changes: string[];
  /** Labels of fields that somebody set and that stay. */
  stays: string[];
}

/** What is different between what two forms send, and what stays of the choices in the first. */
export function formChanges(before: ProvisionForm, after: ProvisionForm): FormChanges {
  const [left, right] = [toRequest(before), toRequest(after)];
  const changes = [
    ...unmeasuredChanges(left, right),
    ...documentChanges(left.compose_file, right.compose_file),
  ];
  const stays = fieldPaths.filter(
    (path) =>
      valueAt(left, path) !== undefined &&
      originOf(path.split('.'), before) === 'set' &&
      isSame(valueAt(left, path), valueAt(right, path)),
  );
  return { changes: changes.map(({ words }) => words), stays: stays.map(labelOf) };
}
