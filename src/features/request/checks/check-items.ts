import { linesOf, type ComposeFinding } from '@/domain/compose/compose-finding';
import { labelOf } from '@/domain/request/labels';
import type { ReadCompose } from '@/features/request/derive/analyse';
import {
  actOf,
  COMPOSE_PATH,
  objection,
  type ComposeActs,
} from '@/features/request/derive/compose-marks';
import type { Listed, ListedKind } from '@/features/request/derive/listed';
import { editorId, goToFinding } from '@/form/field-id';
import { editorAt } from '@/ui/code-editor/open-editors';

/** One thing to look at, with what can be done about it. */
export interface CheckItem {
  kind: ListedKind;
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

interface Acts extends ComposeActs {
  /** Has the compose text checked once more. */
  recheck: () => void;
}

/** The list of what there is to look at, as Checks shows it. */
export function checkItems(
  list: readonly Listed[],
  compose: ReadCompose | undefined,
  acts: Acts,
): CheckItem[] {
  return list.map(({ kind, finding }) => {
    const { inText, unchecked, path, message } = finding;
    if (inText && compose) return { ...ofText(inText, compose, acts), kind };
    const item = { kind, place: labelOf(path), message, goTo: () => goToFinding(finding) };
    return unchecked ? { ...item, fix: { title: 'Check again', apply: acts.recheck } } : item;
  });
}

/** A finding in a compose text as one to look at; the fix is made only while the text is the same. */
export function ofText(
  finding: ComposeFinding,
  compose: ReadCompose,
  acts: ComposeActs,
): CheckItem {
  const mend = actOf(finding, compose, acts);
  const { severity, message, why, link, rule, field, from, to, fix } = finding;
  return {
    kind: severity,
    place: `${field === undefined ? 'Compose file' : labelOf(field)}, ${linesOf(finding)}`,
    message,
    rule,
    ...(why !== undefined && { why }),
    ...(link !== undefined && { link }),
    objection: objection(finding),
    goTo: () => goToFinding({ path: COMPOSE_PATH, at: { from, to } }),
    ...(mend && { fix: { title: mend.title, apply: mend.run } }),
    ...(fix && {
      fix: {
        title: fix.title,
        apply: () => void editorAt(editorId(COMPOSE_PATH))?.edit(compose.text, fix.edits),
      },
    }),
  };
}
