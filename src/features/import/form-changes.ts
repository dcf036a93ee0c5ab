import {
  documentChanges,
  unmeasuredChanges,
  type MemberChange,
} from '@/domain/hash/verdict/document-changes';
import { toRequest, type ProvisionForm } from '@/domain/request/form';
import { labelOf } from '@/domain/request/labels';
import { fieldPaths, type ProvisionRequest } from '@/domain/request/request';
import { isSame, originOf, valueAt } from '@/domain/request/serialize';

export interface FormChanges {
  /** Each field of the request that is another one, by a clause with names in backticks. */
  changes: MemberChange[];
  /** Labels of fields that somebody set and that stay. */
  stays: string[];
}

/** The text that runs, and what it is called. */
export interface NextText {
  title: string;
  text: string;
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
  return { changes, stays: stays.map(labelOf) };
}

/** The text that another form would run, where that is another text. */
export function nextText(before: ProvisionForm, after: ProvisionForm): NextText | undefined {
  const [left, right] = [textOf(toRequest(before)), textOf(toRequest(after))];
  return right && right.text !== left?.text ? right : undefined;
}

function textOf({ compose_file: compose }: ProvisionRequest): NextText | undefined {
  const isBash = compose.runner === 'bash';
  const text: unknown = isBash ? compose.bash_script : compose.docker_compose_file;
  if (typeof text !== 'string' || text === '') return undefined;
  return { title: isBash ? 'The bash script' : 'The compose text', text };
}
