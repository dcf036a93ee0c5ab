import { inSeries } from '@/domain/schema/in-series';
import { changesOf, unknownDropped, type Assumption, type GivenScript } from './changes';
import { formIds, writtenForm, type FormId } from './forms';
import type { Subject } from '@/domain/hash/subject';
import type { Members } from '@/domain/schema/members';

/** A text that could be what was hashed, and what one assumes by taking it for that. */
export interface Candidate {
  /** How it was written; `as-given` is the source's own bytes. */
  form: FormId | 'as-given';
  /** Clauses, none for the document as asked for; the form is not among them. */
  assumptions: string[];
  text: string;
}

const TODAY: FormId = 'cloud-2026';
/** The forms in which a null leaves a trace. */
const WITH_NULLS: readonly FormId[] = [
  'nulls-kept',
  'cloud-2025',
  'cloud-sdk',
  'sdk-normalised',
  'vmm-cli',
  'vmm-ui',
];

/**
 * Everything worth trying for a subject, what assumes least first: the bytes as given, today's form of the
 * document, one change, other forms, a change and another form, two changes. Bounded whatever the input.
 */
export function* candidatesOf(
  subject: Subject,
  scripts: readonly GivenScript[] = [],
): Generator<Candidate> {
  if (subject.text !== undefined) yield* bytesOf(subject.text);
  if (!subject.document) return;
  const changes = changesOf(subject, scripts);
  const near = changes.filter(({ remote = false }) => !remote);
  const asAsked: Assumption[][] = subject.added.includes('pre_launch_script') ? [] : [[]];
  const others = formIds.filter((id) => id !== TODAY);
  yield* written(subject, [TODAY], [...asAsked, ...changes.map((change) => [change])]);
  yield* written(subject, others, asAsked);
  yield* written(
    subject,
    others,
    near.map((change) => [change]),
  );
  yield* written(subject, [TODAY, 'nulls-kept'], pairs(near));
  for (const candidate of written(subject, formIds, asAsked)) {
    const { text, assumptions } = candidate;
    yield { ...candidate, text: `${text}\n`, assumptions: [...assumptions, FINAL_LINE_END] };
  }
}

const FINAL_LINE_END = 'the stored file ends with a line end';
const REWRITTEN = 'this copy has the content of what was hashed, not its bytes';

function* bytesOf(text: string): Generator<Candidate> {
  const form = 'as-given';
  yield { form, assumptions: [], text };
  const variants: [string, string][] = [
    ['the copy has a byte order mark in front that is not part of it', text.replace(/^\ufeff/, '')],
    ['the copy has a final line end that is not part of it', text.replace(/\r?\n$/, '')],
    ['the copy has lost its final line end', `${text}\n`],
    ['the copy has CRLF line ends, the original LF', text.replaceAll('\r\n', '\n')],
    [
      'the copy has CRLF line ends and a final line end, the original neither',
      text.replaceAll('\r\n', '\n').replace(/\n$/, ''),
    ],
  ];
  const seen = new Set([text]);
  for (const [words, variant] of variants) {
    if (seen.has(variant)) continue;
    seen.add(variant);
    yield { form, assumptions: [words], text: variant };
  }
}

function* written(
  subject: Subject,
  forms: readonly FormId[],
  combinations: readonly Assumption[][],
): Generator<Candidate> {
  const document = subject.document ?? {};
  for (const changes of combinations) {
    const changed = changes.reduce<Members>((before, { apply }) => apply(before), document);
    const assumptions = candidateAssumptions(subject, changes, changed);
    const traceless = changes.some(({ axis }) => axis === 'nulls');
    for (const form of forms) {
      if (traceless && !WITH_NULLS.includes(form)) continue;
      const text = writtenForm(form).write(changed);
      if (text !== undefined) yield { form, assumptions, text };
    }
  }
}

function candidateAssumptions(
  subject: Subject,
  changes: readonly Assumption[],
  changed: Members,
): string[] {
  const { assumed, text, added } = subject;
  const words = changes.map((change) => change.words);
  if (text !== undefined) words.unshift(REWRITTEN);
  if (!changes.some(({ axis }) => axis === 'unknown'))
    words.push(...unknownDropped(subject, changed));
  if (added.includes('key_provider_id') && isWithoutKeyId(changed)) words.push(NO_KEY_ID);
  const covered = changes.flatMap(({ covers = [] }) => covers);
  const left = assumed.filter((key) => !covered.includes(key));
  if (left.length === 0) return words;
  return [...words, `the server filled in the API’s documented defaults for ${inSeries(left)}`];
}

const NO_KEY_ID = 'the server filled in no key_provider_id';

const isWithoutKeyId = ({ key_provider, key_provider_id }: Members) =>
  key_provider === 'kms' && key_provider_id === undefined;

function pairs(changes: readonly Assumption[]): Assumption[][] {
  return changes.flatMap((first, at) =>
    changes
      .slice(at + 1)
      .filter(({ axis }) => axis !== first.axis)
      .map((second) => [first, second]),
  );
}
