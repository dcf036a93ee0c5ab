import { linesOf, type ComposeFinding, type FindingSource } from '@/domain/compose/compose-finding';
import type { VariableAct } from '@/domain/compose/variables/variable-acts';
import type { EditorMark, MarkedText } from '@/ui/code-editor/editor-marks';
import { countOf } from '@/text/count-words';
import type { ReadCompose, Unread } from './analyse';
import type { Found } from './listed';

export const COMPOSE_PATH = 'compose_file.docker_compose_file';

const OBJECTIONS: Record<FindingSource, { error: string; warning: string }> = {
  compose: { error: 'Compose would refuse it', warning: 'Compose may refuse it' },
  guest: { error: 'Fails in the machine', warning: 'May fail in the machine' },
  cloud: { error: 'The cloud would refuse it', warning: 'The cloud may refuse it' },
  advice: { error: 'Advice', warning: 'Advice' },
};

/** Who would object to what a finding is about, in words. */
export function objection({ source, severity }: ComposeFinding): string {
  return OBJECTIONS[source][severity === 'error' ? 'error' : 'warning'];
}

/** What mends a name that a finding is about: kept apart from the text, in lists and values. */
export type NameAct = Pick<VariableAct, 'kind' | 'name' | 'title'>;

/** What mends a finding beside an edit of the text. */
export interface ComposeActs {
  act: (what: NameAct) => void;
  /** Leads to the look-up of the images, where there is one. */
  lookUp: (() => void) | undefined;
}

/** What the editor shows of the findings in a compose text. */
export function marksOf(compose: ReadCompose, acts: ComposeActs): MarkedText {
  const marks = compose.findings.flatMap((finding) => {
    const mark = toMark(finding, compose, acts);
    const also = finding.also ?? [];
    return [mark, ...also.map(({ from, to }) => ({ ...mark, from, to, repeats: true as const }))];
  });
  return { text: compose.text, marks, left: compose.left };
}

/** What a finding asks to be done about a variable beside the text: allow it, or give it a value. */
function nameAct(
  { field, from, to, rule }: ComposeFinding,
  { uses }: ReadCompose,
): NameAct | undefined {
  const isListed = field?.startsWith(`${ALLOWED}.`) && rule !== 'variable-unused';
  if (field !== ALLOWED && !isListed) return undefined;
  const name = uses.find((use) => use.from === from && use.to === to)?.name;
  if (name === undefined) return undefined;
  return isListed
    ? { kind: 'give', name, title: `Give ${name} a value` }
    : { kind: 'allow', name, title: `Allow ${name}` };
}

const ALLOWED = 'compose_file.allowed_envs';

/** What mends a finding elsewhere than in the text, under its title. */
export function actOf(
  finding: ComposeFinding,
  compose: ReadCompose,
  { act, lookUp }: ComposeActs,
): { title: string; run: () => void } | undefined {
  const mend = nameAct(finding, compose);
  if (mend) return { title: mend.title, run: () => act(mend) };
  // Once they are looked up, each image has its own pin to offer.
  if (!lookUp || compose.looked || finding.rule !== 'image-digest') return undefined;
  return { title: 'Look it up to pin it…', run: lookUp };
}

function toMark(finding: ComposeFinding, compose: ReadCompose, acts: ComposeActs): EditorMark {
  const mend = actOf(finding, compose, acts);
  const { from, to, severity, message, why, rule, link, fix } = finding;
  return {
    from,
    to,
    severity,
    message: why === undefined ? message : `${message}\n${why}`,
    source: objection(finding),
    code: rule,
    ...(link !== undefined && { link }),
    fixes: [...(fix ? [{ title: fix.title, edits: fix.edits }] : []), ...(mend ? [mend] : [])],
  };
}

/** What is found in a compose text: at its place in the text, or at the field that is to change. */
export function foundInText(compose: ReadCompose | undefined): Found[] {
  if (!compose) return [];
  const unread = compose.findings.some(({ rule }) => rule === 'yaml-size') ? 'large' : undefined;
  const findings = compose.findings.filter((one) => one.rule !== 'yaml-size' && !isOfField(one));
  const listed = findings.map((inText): Found => {
    const { severity, field, from, to, message } = inText;
    const lines = linesOf(inText).replace('l', 'L');
    return {
      severity: severity === 'error' ? 'error' : 'warning',
      inText,
      begun: true,
      ofText: true,
      isHint: severity === 'hint',
      ...(field === undefined
        ? { path: COMPOSE_PATH, at: { from, to }, message: `${lines}: ${message}` }
        : { path: field, message }),
    };
  });
  return [...notChecked(unread), ...listed, ...tooMany(compose)];
}

/** A text that is too long is measured by its field, which says so before anything reads it. */
const isOfField = ({ rule, severity }: ComposeFinding) =>
  rule === 'too-long' && severity === 'error';

const NOUNS = { error: 'problem', warning: 'warning', hint: 'hint' };

/** What is counted of a text and not listed, one finding for each severity. */
function tooMany({ left }: ReadCompose): Found[] {
  return (['error', 'warning', 'hint'] as const)
    .filter((severity) => left[severity] > 0)
    .map((severity) => ({
      severity: severity === 'error' ? 'error' : 'warning',
      path: COMPOSE_PATH,
      at: { from: 0, to: 0 },
      message: `${countOf(left[severity], `more ${NOUNS[severity]}`)}, too many to be listed.`,
      begun: true,
      ofText: true,
      isHint: severity === 'hint',
      times: left[severity],
    }));
}

const CAUSES: Record<Unread | 'large', string> = {
  lost: 'the part of this page that checks it could not be loaded',
  slow: 'the checks took too long',
  large: 'it has more values than the checks read',
  failed: 'the checks stopped with an error',
};

/** That the compose text was not checked, which is a finding of its own. */
export function notChecked(unread: Unread | 'large' | undefined): Found[] {
  if (!unread) return [];
  const message = `Not checked: ${CAUSES[unread]}. It can be sent as it is.`;
  const finding = { severity: 'warning', path: COMPOSE_PATH, message } as const;
  return [{ ...finding, begun: true, ofText: true, unchecked: true }];
}

/** What the fields themselves say of it: all at other fields, of the text the first error and warning. */
export function atFieldsOf(found: readonly Found[]): Found[] {
  const inText = found.filter(({ at, isHint }) => at && !isHint);
  const first = (['error', 'warning'] as const).flatMap((severity) => {
    const [one, ...others] = inText.filter((finding) => finding.severity === severity);
    const more = others.reduce((sum, { times = 1 }) => sum + times, 0);
    const rest = more > 0 ? ` And ${more} more, see Checks.` : '';
    return one ? [{ ...one, message: one.message + rest }] : [];
  });
  return [...found.filter(({ at }) => !at), ...first];
}
