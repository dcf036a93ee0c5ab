import type { TextEdit } from '@/text/edits';
import type { Complaint, Span } from '@/domain/compose/compose-finding';
import { spanOf } from '@/domain/compose/model/service';
import { parseTemplate } from '@/domain/compose/variables/interpolation';
import { setInGuest } from '@/domain/compose/variables/known-names';
import { knownOutside, pairedDollars } from '@/domain/compose/variables/literal-dollars';
import {
  usesWithin,
  type InterpolatedValue,
  type VariableUse,
} from '@/domain/compose/variables/variable-uses';
import { namesInWords } from '@/domain/compose/rules/names-in-words';
import { LINKS } from '@/domain/compose/rules/links';
import type { ComposeRule } from '@/domain/compose/rules/rule';

export const dollarLiteral: ComposeRule = {
  id: 'dollar-literal',
  source: 'guest',
  severity: 'warning',
  why: 'Compose replaces every $ that a name follows, and only warns where nothing has that name.',
  link: LINKS.interpolation,
  check({ text, uses: all, values, scalars, context }) {
    const isKnown = knownOutside(context);
    const pairs = pairedDollars(text, scalars);
    const hint = !context.request && { severity: 'hint' as const };
    const say = (
      uses: VariableUse[],
      where: string,
      left: string,
      pair: TextEdit[],
    ): Complaint[] => {
      const [first] = uses;
      if (!first) return [];
      const places = uses.map(({ from }) => from).filter((from) => text[from] === '$');
      const edits = [...pair, ...places.map((from) => ({ from, to: from, text: '$' }))];
      const title = edits.length > 1 ? DOUBLE_THESE : 'Double the dollar sign';
      const takes = `${where}Compose takes ${words(uses)}`;
      return [
        {
          ...spanOf(first),
          ...hint,
          message: uses.some(({ name }) => isKnown(name))
            ? `${takes}. Write $$ for a dollar sign.`
            : `${takes} and puts nothing there. Write $$ for a dollar sign.${left}`,
          ...(places.length === uses.length && { fix: { title, edits, safe: false } }),
        },
      ];
    };
    const said = new Set(
      values.flatMap(({ scalar, uses }) => (uses.some((use) => use.literal) ? [scalar] : [])),
    );
    return [
      ...values.flatMap((value) =>
        say(
          value.uses.filter((use) => use.literal),
          '',
          ` ${becomes(value)}`,
          (pairs.get(value.scalar) ?? []).map(doubled),
        ),
      ),
      ...[...usesWithin(all.filter((use) => use.literal))].flatMap(([{ name, operator }, uses]) =>
        say(uses, `In the text after ${name}${operator} `, '', []),
      ),
      ...[...pairs].flatMap(([scalar, places]): Complaint[] =>
        said.has(scalar)
          ? []
          : places.map((place) => ({
              ...place,
              ...hint,
              message:
                'Of $$ Compose leaves one dollar sign, and this hash has two here. Write $$$$.',
              fix: { title: DOUBLE_THESE, edits: [doubled(place)], safe: false },
            })),
      ),
    ];
  },
};

const DOUBLE_THESE = 'Double these dollar signs';
const doubled = ({ from }: Span): TextEdit => ({ from, to: from, text: '$$' });

function words(uses: readonly VariableUse[]): string {
  const names = new Set(uses.map(({ name }) => `$${name}`));
  return `${namesInWords(names)} for ${names.size === 1 ? 'a variable' : 'variables'}`;
}

/** What is left of the value, or of its line with the first such use. */
function becomes({ scalar, uses }: InterpolatedValue): string {
  const value = String(scalar.value);
  const variables = parseTemplate(value).filter((part) => part.kind === 'variable');
  const at = variables.find((_, i) => uses[i]?.literal)?.from ?? 0;
  const start = value.lastIndexOf('\n', at - 1) + 1;
  const end = value.includes('\n', at) ? value.indexOf('\n', at) : value.length;
  const others = new Set<string>();
  let left = '';
  let from = start;
  for (const [i, part] of variables.entries()) {
    if (part.from < start || part.from >= end) continue;
    if (uses[i]?.literal) {
      left += value.slice(from, part.from);
      from = part.to;
    } else others.add(part.name);
  }
  left = (left + value.slice(from, end)).replaceAll('$$', '$').trim();
  const what = start > 0 || end < value.length ? 'The line' : 'The value';
  if (left === '') return `${what} is empty then.`;
  const before =
    others.size === 0
      ? ''
      : `, before ${namesInWords(others)} ${others.size === 1 ? 'is' : 'are'} put in`;
  return `${what} becomes${before}: ${left.length > 80 ? `${left.slice(0, 80)}…` : left}`;
}

export const variableUnset: ComposeRule = {
  id: 'variable-unset',
  source: 'guest',
  severity: 'hint',
  why: 'Compose warns of a variable that is not set, and goes on without it.',
  link: LINKS.interpolation,
  check({ uses, context }) {
    if (context.request) return [];
    const fromGuest = setInGuest(context);
    const open = uses.filter(
      (use) =>
        use.how === 'interpolated' &&
        !use.nested &&
        !use.literal &&
        use.operator === '' &&
        context.given?.has(use.name) !== true &&
        !fromGuest(use.name),
    );
    const [first] = open;
    if (!first) return [];
    const names = new Set(open.map(({ name }) => name));
    const message =
      names.size === 1
        ? `Unless ${namesInWords(names)} is set, Compose puts nothing in its place.`
        : `Unless they are set, Compose puts nothing in place of ${namesInWords(names)}.`;
    return [{ ...spanOf(first), message }];
  },
};
