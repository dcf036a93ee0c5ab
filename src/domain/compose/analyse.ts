import { composeSchema } from 'virtual:compose-rules';
import type { ComposeContext, ComposeFile } from './compose-file';
import type { ComposeFinding, FindingSeverity, FindingSource, Problem } from './compose-finding';
import { dependencies } from './loader/dependencies';
import { extendsOther } from './loader/extends';
import { undefinedReferences } from './loader/references';
import { resources } from './loader/resources';
import { serviceConsistency } from './loader/services';
import { values } from './loader/values';
import type { ComposeModel } from './model/compose-model';
import { readModel } from './model/read-model';
import { placesOf } from './places';
import { SchemaCheck } from './schema/check-schema';
import {
  passedThrough,
  readInterpolations,
  type DollarEscape,
  type VariableUse,
} from './variable-uses';
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
  /** How many findings were left out because there are too many. */
  left: number;
}

const LOADER = [
  undefinedReferences,
  dependencies,
  serviceConsistency,
  values,
  resources,
  extendsOther,
];
const MAX_FINDINGS = 200;
const SPEC = 'https://github.com/compose-spec/compose-spec/blob/main/spec.md';

const schema = new SchemaCheck(composeSchema);

interface Said extends Problem {
  rule: string;
  source: FindingSource;
  severity: FindingSeverity;
  why?: string;
  link?: string;
}

/**
 * Reads a docker_compose_file as the Compose project would, and judges it: what Compose, the guest
 * or the cloud will refuse, what is risky, and what would help. Never throws and ends in bounded
 * time whatever the text; knows nothing of the variables' values.
 */
export function analyseCompose(text: string, context: ComposeContext = {}): ComposeAnalysis {
  const { root, scalars, problems } = readYaml(text);
  const said: Said[] = problems.map((problem) => refused(problem.rule, problem));
  if (!root) return answer(text, said, { model: undefined, uses: [], escapes: [] });
  const interpolations = readInterpolations(text, scalars);
  const { escapes } = interpolations;
  const model = readModel(root);
  const uses = [...interpolations.uses, ...passedThrough(model)];
  said.push(...interpolations.problems.map((p) => refused('compose-interpolation', p)));
  const file: ComposeFile = { text, root, model, uses, escapes, context };
  // Compose stops at a file it cannot open, and what is in there may complete the rest.
  const severity: FindingSeverity = asksForFiles(model) ? 'warning' : 'error';
  const empty = new Set(emptyServices(root));
  for (const problem of schema.check(root))
    said.push(
      refused('compose-schema', empty.has(problem.from) ? { ...problem, severity } : problem),
    );
  for (const { rule, why, check } of LOADER)
    said.push(...check(file).map((problem) => ({ ...refused(rule, problem), why, severity })));
  return answer(text, said, file);
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

function refused(rule: string, problem: Problem): Said {
  return { source: 'compose', severity: 'error', link: SPEC, ...problem, rule };
}

function answer(
  text: string,
  said: Said[],
  { model, uses, escapes }: Pick<ComposeAnalysis, 'model' | 'uses' | 'escapes'>,
): ComposeAnalysis {
  const placeOf = placesOf(text);
  const unique = new Map(
    said.map((one) => [`${one.rule} ${one.from} ${one.to} ${one.message}`, one]),
  );
  const findings = [...unique.values()].toSorted((a, b) => a.from - b.from);
  const shown = findings.slice(0, MAX_FINDINGS).map((one): ComposeFinding => {
    const { line, column } = placeOf(one.from);
    const end = placeOf(one.to);
    return { ...one, line, column, endLine: end.line, endColumn: end.column };
  });
  return {
    model,
    uses,
    escapes,
    findings: shown,
    silenced: [],
    left: findings.length - shown.length,
  };
}
