import type { VariableRow } from '@/domain/compose/variables/reconcile';
import type { SecretRow } from '@/display/secrets/secret-store';

/** A row of the table: what the text and the request say of a name, and what is known of its value. */
export interface EnvironmentRow {
  key: string;
  name: string;
  variable: VariableRow | undefined;
  secret: SecretRow | undefined;
}

/**
 * The variables in their order, each with its value, then values and `added` names that no list and no text
 * names. A name keeps its key when it comes to be named, so that its field stays.
 */
export function environmentRows(
  variables: readonly VariableRow[],
  secrets: readonly SecretRow[],
  added: readonly string[] = [],
): EnvironmentRow[] {
  const first = new Map<string, SecretRow>();
  for (const secret of secrets) if (!first.has(secret.name)) first.set(secret.name, secret);
  const named = new Set(variables.map(({ name }) => name));
  const alone = (key: string, name: string, secret?: SecretRow): EnvironmentRow => ({
    key,
    name,
    variable: undefined,
    secret,
  });
  return [
    ...variables.map((variable) => {
      const { name } = variable;
      return { key: name, name, variable, secret: first.get(name) };
    }),
    ...secrets.flatMap((secret) => {
      const { id, name } = secret;
      if (first.get(name) !== secret) return [alone(`#${id}`, name, secret)];
      return named.has(name) ? [] : [alone(name, name, secret)];
    }),
    ...added
      .filter((name) => !named.has(name) && !first.has(name))
      .map((name) => alone(name, name)),
  ];
}

/** Names that Compose fills in by itself, or leaves alone: a value is only asked for where one could arrive. */
export function takesValue({ variable, secret }: EnvironmentRow): boolean {
  if (!variable || secret || variable.allowed || variable.expected) return true;
  return !['escaped', 'literal', 'built-in'].includes(variable.state);
}
