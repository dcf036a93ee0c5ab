import { allowedNames, type ParsedCompose } from '@/domain/compose/parsed-compose';
import type { Complaint } from '@/domain/compose/compose-finding';
import { isReadByGuest, needsValue, setInGuest } from '@/domain/compose/variables/known-names';
import { spanOf } from '@/domain/compose/model/service';
import type { VariableUse } from '@/domain/compose/variables/variable-uses';
import { LINKS } from './links';
import type { ComposeRule } from './rule';

const FIELD = 'compose_file.allowed_envs';

/** The uses of each name that will have no value in the guest; none where there is no request. */
function unmetUses(file: ParsedCompose): Map<string, VariableUse[]> {
  const allowed = allowedNames(file.context);
  if (!allowed) return new Map();
  const fromGuest = setInGuest(file.context);
  const open = file.uses.filter(
    (use) => !use.nested && needsValue(use) && !allowed.has(use.name) && !fromGuest(use.name),
  );
  const byName = new Map<string, VariableUse[]>();
  for (const use of open) {
    const uses = byName.get(use.name);
    if (uses) uses.push(use);
    else byName.set(use.name, [use]);
  }
  return byName;
}

const mustHaveValue = ({ operator }: VariableUse) => operator.endsWith('?');

export const variableNotAllowed: ComposeRule = {
  id: 'variable-not-allowed',
  source: 'guest',
  severity: 'warning',
  why: 'The guest drops every variable that is not allowed, without a word, and Compose puts nothing in its place.',
  link: LINKS.env,
  check: (file) =>
    [...unmetUses(file)].flatMap(([name, uses]): Complaint[] => {
      const [first] = uses;
      if (!first || uses.some(mustHaveValue)) return [];
      const places = uses.length > 1 ? ` in ${uses.length} places` : '';
      return [
        {
          ...spanOf(first),
          field: FIELD,
          message: `${name} is not allowed: it will be empty${places}. Allow it, or give it a default.`,
        },
      ];
    }),
};

export const variableRequired: ComposeRule = {
  id: 'variable-required',
  source: 'guest',
  severity: 'error',
  why: 'Compose starts nothing while a variable written with :? or ? has no value.',
  link: LINKS.interpolation,
  check: (file) =>
    [...unmetUses(file)].flatMap(([name, uses]) => {
      const required = uses.find(mustHaveValue);
      return required
        ? [
            {
              ...spanOf(required),
              field: FIELD,
              message: `${name} must have a value here, and is not allowed. Allow it.`,
            },
          ]
        : [];
    }),
};

export const variableUnused: ComposeRule = {
  id: 'variable-unused',
  source: 'advice',
  severity: 'hint',
  why: 'An allowed name that nothing uses is part of the hash and of what can be set from outside.',
  link: LINKS.env,
  check(file) {
    const listed: unknown = file.context.request?.compose_file.allowed_envs;
    const names: unknown[] = Array.isArray(listed) ? listed : [];
    const used = new Set(file.uses.map(({ name }) => name));
    const fromGuest = setInGuest(file.context);
    return names.flatMap((name, i) => {
      const isIdle =
        typeof name === 'string' && name !== '' && !used.has(name) && !isReadByGuest(name);
      if (!isIdle || fromGuest(name)) return [];
      return [
        {
          from: 0,
          to: 0,
          field: `${FIELD}.${i}`,
          message: `The compose file does not use ${name}.`,
        },
      ];
    });
  },
};
