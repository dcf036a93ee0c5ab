import { composeSchema } from 'virtual:compose-rules';
import type { ComposeContext, ParsedCompose } from './parsed-compose';
import type { ComposeFinding, FindingSeverity, Complaint, LeftOut } from './compose-finding';
import { checkLoader } from './loader/check-loader';
import type { ComposeModel } from './model/compose-model';
import { readModel } from './model/read-model';
import { FILE_RULES, TEXT_RULES } from './rules/all-rules';
import type { ComposeRule } from './rules/rule';
import { SchemaCheck } from './schema/check-schema';
import { collectFindings, type RawFinding } from './collect-findings';
import { literalDollars } from '@/domain/compose/variables/literal-dollars';
import {
  passedThrough,
  readInterpolations,
  type DollarEscape,
  type VariableUse,
} from '@/domain/compose/variables/variable-uses';
import { child, entriesOf, isNull, type MapNode } from './yaml/node';
import { readYaml } from './yaml/read-yaml';

/** What is known of a compose text: plain data, fit to cross a worker's border. */
export interface ComposeAnalysis {
  /** Undefined where the text is no YAML that can be read as one map. */
  model: ComposeModel | undefined;
  uses: VariableUse[];
  escapes: DollarEscape[];
  /** In the order of the text. */
  findings: ComposeFinding[];
  /** Findings that a comment in the text switches off. */
  silenced: ComposeFinding[];
  left: LeftOut;
}

const SPEC = 'https://github.com/compose-spec/compose-spec/blob/main/spec.md';

const schema = new SchemaCheck(composeSchema);

/**
 * Reads a docker_compose_file as the Compose project would, and judges it: what Compose, the guest
 * or the cloud will refuse, what is risky, and what would help. Never throws and ends in bounded
 * time whatever the text; knows nothing of the variables' values.
 */
export function analyseCompose(text: string, context: ComposeContext = {}): ComposeAnalysis {
  const { root, scalars, problems } = readYaml(text);
  const nothing = {
    kind: 'map',
    entries: new Map(),
    flow: false,
    from: 0,
    to: 0,
    size: 1,
  } as const;
  const interpolations = readInterpolations(text, scalars);
  const model = readModel(root ?? nothing);
  const { escapes, values } = interpolations;
  const uses = [...interpolations.uses, ...passedThrough(model)];
  for (const use of literalDollars(values, uses, root ?? nothing, context)) use.literal = true;
  const file: ParsedCompose = {
    text,
    root: root ?? nothing,
    model,
    uses,
    values,
    scalars,
    escapes,
    context,
  };
  const isRead = !problems.some(({ rule }) => rule === 'not-read');
  // How long it is says the rule on its size, once.
  const syntax = isRead ? problems.map((problem) => refused(problem.rule, problem)) : [];
  const ofText = applied(isRead ? TEXT_RULES : TEXT_RULES.slice(-1), file);
  if (!root)
    return {
      model: undefined,
      uses: [],
      escapes: [],
      ...collectFindings(text, [...syntax, ...ofText]),
    };
  const raw = [
    ...syntax,
    ...interpolations.problems.map((problem) => refused('compose-interpolation', problem)),
    ...refusals(file),
    ...ofText,
    ...applied(FILE_RULES, file),
  ];
  return { model, uses, escapes, ...collectFindings(text, raw) };
}

/** What the schema and the loader refuse. */
function refusals(file: ParsedCompose): RawFinding[] {
  // Compose stops at a file it cannot open, and what is in there may complete the rest.
  const severity: FindingSeverity = asksForFiles(file.model) ? 'warning' : 'error';
  const empty = new Set(emptyServices(file.root));
  return [
    ...schema.check(file.root).map((problem) => {
      const known = empty.has(problem.from) ? severity : 'error';
      return refused('compose-schema', { severity: known, ...problem });
    }),
    ...checkLoader(file).map(({ rule, why, ...problem }) => ({
      why,
      ...refused(rule, { ...problem, severity }),
    })),
  ];
}

function applied(rules: ComposeRule[], file: ParsedCompose): RawFinding[] {
  return rules.flatMap(({ id, source, severity, why, link, many, check }) =>
    check(file).map((problem) => ({
      rule: id,
      source,
      severity,
      why,
      link,
      ...(many && { many }),
      ...problem,
    })),
  );
}

function refused(rule: string, problem: Complaint): RawFinding {
  return { source: 'compose', severity: 'error', link: SPEC, ...problem, rule };
}

function asksForFiles({ services, includes }: ComposeModel): boolean {
  return includes.length > 0 || services.some((service) => service.extends?.file);
}

/** Where the services with nothing under their name stand. */
function emptyServices(root: MapNode): number[] {
  return entriesOf(child(root, 'services'))
    .filter(([, { value }]) => isNull(value))
    .map(([, { key }]) => key.from);
}
