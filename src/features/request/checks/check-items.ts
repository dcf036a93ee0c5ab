import type { ComposeFinding } from '@/domain/compose/compose-finding';
import type { Finding } from '@/domain/request/finding';
import { labelOf } from '@/domain/request/labels';
import type { ReadCompose } from '@/features/request/derive/analyse';
import {
  COMPOSE_PATH,
  nameAct,
  objection,
  type NameAct,
} from '@/features/request/derive/compose-marks';
import { editorId, goToFinding } from '@/form/field-id';
import { editorAt } from '@/ui/code-editor/open-editors';

export type CheckKind = 'error' | 'warning' | 'hint' | 'task';

/** One thing to look at, whatever found it. */
export interface CheckItem {
  kind: CheckKind;
  /** Where it is: the field, and the line of its text. */
  place: string;
  message: string;
  why?: string;
  /** Who would object, in words. */
  objection?: string;
  link?: string;
  rule?: string;
  goTo: () => void;
  fix?: { title: string; apply: () => void };
}

/** Everything that was found, in the order of severity and then of the page. */
export function checkItems(
  findings: readonly Finding[],
  compose: ReadCompose | undefined,
  submitted: boolean,
  act: (what: NameAct) => void,
): CheckItem[] {
  const ofFields = findings.filter(({ at }) => !at).map((finding) => ofField(finding, submitted));
  // What the text says about another field is told with the text, where its reasons are.
  const inText = compose ? compose.findings.map((one) => ofText(one, compose, act)) : [];
  const told = new Set(inText.map(({ message }) => message));
  return [...inText, ...ofFields.filter(({ message }) => !told.has(message))];
}

function ofField(finding: Finding, submitted: boolean): CheckItem {
  const { path, message, severity, missing } = finding;
  // What is missing is a task until the person has tried to send.
  const kind = missing && !submitted ? 'task' : severity;
  return { kind, place: labelOf(path), message, goTo: () => goToFinding(finding) };
}

/** A finding in a compose text as one to look at; the fix is made only while the text is the same. */
export function ofText(
  finding: ComposeFinding,
  compose: ReadCompose,
  act: (what: NameAct) => void,
): CheckItem {
  const mend = nameAct(finding, compose);
  const { severity, line, message, why, link, rule, field, from, to, fix } = finding;
  return {
    kind: severity,
    place: field === undefined ? `Compose file, line ${line}` : `${labelOf(field)}, line ${line}`,
    message,
    rule,
    ...(why !== undefined && { why }),
    ...(link !== undefined && { link }),
    objection: objection(finding),
    goTo: () => goToFinding({ path: COMPOSE_PATH, at: { from, to } }),
    ...(mend && { fix: { title: mend.title, apply: () => act(mend) } }),
    ...(fix && {
      fix: {
        title: fix.title,
        apply: () => void editorAt(editorId(COMPOSE_PATH))?.edit(compose.text, fix.edits),
      },
    }),
  };
}
