import {
  MOST_PLACES,
  type Complaint,
  type ComposeFinding,
  type FindingSeverity,
  type FindingSource,
  type LeftOut,
  type Place,
  type Span,
} from './compose-finding';
import { placesOf } from '@/text/places';
import { readSilences, type Silence } from './silence';

/** A complaint with the rule that found it, before it has its line. */
export interface RawFinding extends Complaint {
  rule: string;
  source: FindingSource;
  severity: FindingSeverity;
  why?: string;
  link?: string;
  /** What is said once of several places where the rule complains, from the texts there. */
  many?: (texts: string[]) => string;
}

interface CollectedFindings {
  findings: ComposeFinding[];
  silenced: ComposeFinding[];
  left: LeftOut;
}

const MAX_FINDINGS = 200;
const RANK: FindingSeverity[] = ['error', 'warning', 'hint'];

/**
 * Findings once each, in the order of the text, with lines; comments have silenced theirs. Of too
 * many the least grave are left out. What Compose refuses cannot be silenced: it stays refused.
 */
export function collectFindings(text: string, raw: RawFinding[]): CollectedFindings {
  const placeOf = placesOf(text);
  const place = ({ from, to }: Span): Place => {
    const { line, column } = placeOf(from);
    const end = placeOf(to);
    return { from, to, line, column, endLine: end.line, endColumn: end.column };
  };
  const placed = ({ many, also, ...one }: RawFinding): ComposeFinding => {
    if (many) together.set(one.rule, many);
    const others = also?.slice(0, MOST_PLACES).map(place);
    return { ...one, ...place(one), ...(others && { also: others }) };
  };
  const together = new Map<string, (texts: string[]) => string>();
  // What several services share through an anchor is said once, at its place.
  const unique = new Map(raw.toReversed().map((one) => [keyOf(one), one]));
  const silences = readSilences(text);
  const used = new Set<Silence>();
  const findings: ComposeFinding[] = [];
  const silenced: ComposeFinding[] = [];
  for (const one of [...unique.values()].toReversed()) {
    const finding = placed(one);
    const known = one.source === 'compose' ? [] : silences;
    const lines = [one, ...(one.also ?? [])].map(({ from }) => placeOf(from).line);
    const by = lines.map((line) => known.find((silence) => covers(silence, one.rule, line)));
    for (const silence of by) if (silence) used.add(silence);
    // What is said of several places is silenced when it is at each of them.
    (by.every((silence) => silence) ? silenced : findings).push(finding);
  }
  const idle = silences
    .filter((silence) => !used.has(silence))
    .map(idleSilence)
    .map(placed);
  const all = [...grouped(findings, together, text), ...idle].toSorted(
    (a, b) => RANK.indexOf(a.severity) - RANK.indexOf(b.severity),
  );
  const leftOut = all.slice(MAX_FINDINGS);
  const left = (severity: FindingSeverity) =>
    leftOut.filter((one) => one.severity === severity).length;
  const shown = all.slice(0, MAX_FINDINGS).toSorted((a, b) => a.from - b.from || a.to - b.to);
  return {
    findings: shown,
    silenced: silenced.slice(0, MAX_FINDINGS),
    left: { error: left('error'), warning: left('warning'), hint: left('hint') },
  };
}

/** What is true of several places is said at the first of them, once. */
function grouped(
  findings: ComposeFinding[],
  together: ReadonlyMap<string, (texts: string[]) => string>,
  text: string,
): ComposeFinding[] {
  const groups = new Map<string, ComposeFinding[]>();
  const single = findings.filter((finding) => {
    if (!together.has(finding.rule) || finding.fix) return true;
    const group = groups.get(finding.rule);
    if (group) group.push(finding);
    else groups.set(finding.rule, [finding]);
    return false;
  });
  return [
    ...single,
    ...[...groups].flatMap(([rule, list]) => {
      const [first, ...rest] = list.toSorted((a, b) => a.from - b.from);
      const many = together.get(rule);
      if (!first || !many || rest.length === 0) return list;
      const texts = [first, ...rest].map(({ from, to }) => text.slice(from, to));
      const also = rest
        .slice(0, MOST_PLACES)
        .map(({ from, to, line, column, endLine, endColumn }) => ({
          from,
          to,
          line,
          column,
          endLine,
          endColumn,
        }));
      return [{ ...first, message: many(texts), also }];
    }),
  ];
}

function keyOf({ source, rule, from, to, message, field }: RawFinding): string {
  return `${rule} ${from} ${to} ${source === 'compose' ? message : (field ?? '')}`;
}

function covers({ rules, lines }: Silence, rule: string, line: number): boolean {
  return rules.includes(rule) && (!lines || (lines[0] <= line && line <= lines[1]));
}

function idleSilence({ from, to, rules }: Silence): RawFinding {
  return {
    rule: 'ignore-unused',
    source: 'advice',
    severity: 'hint',
    from,
    to,
    message: `Nothing here needs to be ignored: ${rules.join(', ')}. What Compose refuses cannot be.`,
    fix: { title: 'Remove the comment', edits: [{ from, to, text: '' }], safe: true },
  };
}
