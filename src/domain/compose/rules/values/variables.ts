import { allowedNames, type ParsedCompose } from '@/domain/compose/parsed-compose';
import type { Complaint } from '@/domain/compose/compose-finding';
import { spanOf } from '@/domain/compose/model/service';
import { isReadByGuest, setInGuest } from '@/domain/compose/variables/known-names';
import type { VariableUse } from '@/domain/compose/variables/variable-uses';
import {
  valueStates,
  withoutValue,
  type WithoutValue,
} from '@/domain/compose/variables/without-value';
import { LINKS } from '@/domain/compose/rules/links';
import type { ComposeRule } from '@/domain/compose/rules/rule';

const FIELD = 'compose_file.allowed_envs';

interface Unmet {
  name: string;
  /** Where the name is on the list of allowed ones; undefined where it is not. */
  listed: number | undefined;
  without: WithoutValue;
}

/** A bare name asks for a value if there is one: that a container starts without it may well be meant. */
const gravity = ({ outcome }: WithoutValue): Pick<Complaint, 'severity'> =>
  outcome === 'absent' ? { severity: 'hint' } : {};

/** The names that will have no value in the guest, with what comes of it; none where that is not known. */
function unmet({ uses, context }: ParsedCompose): Unmet[] {
  const allowed = allowedNames(context);
  if (!allowed) return [];
  const listed: unknown = context.request?.compose_file.allowed_envs;
  const positions = Array.isArray(listed) ? listed : [];
  const valueOf = valueStates(context);
  const byName = new Map<string, VariableUse[]>();
  for (const use of uses) {
    if (use.literal) continue;
    const same = byName.get(use.name);
    if (same) same.push(use);
    else byName.set(use.name, [use]);
  }
  return [...byName].flatMap(([name, of]) => {
    const without = valueOf(name) === 'lacks' ? withoutValue(of, valueOf) : undefined;
    if (!without) return [];
    const at = allowed.has(name) ? positions.indexOf(name) : undefined;
    return [{ name, listed: at, without }];
  });
}

/** What a name comes to, said at the first use that comes to it. */
function said(
  { listed, without: { uses } }: Unmet,
  complaint: Pick<Complaint, 'message' | 'severity'>,
): Complaint[] {
  const [first] = uses;
  if (!first) return [];
  return [
    { ...spanOf(first), field: listed === undefined ? FIELD : `${FIELD}.${listed}`, ...complaint },
  ];
}

const placesOf = ({ uses }: WithoutValue) => (uses.length > 1 ? ` in ${uses.length} places` : '');

export const variableNotAllowed: ComposeRule = {
  id: 'variable-not-allowed',
  source: 'guest',
  severity: 'warning',
  why: 'The machine drops every variable that is not allowed, without a word, and Compose puts nothing in its place.',
  link: LINKS.env,
  check: (file) =>
    unmet(file).flatMap((one) => {
      const { name, listed, without } = one;
      if (listed !== undefined || !without.isEmpty) return [];
      const comes =
        without.outcome === 'empty' ? `it will be empty${placesOf(without)}` : without.words;
      return said(one, {
        ...gravity(without),
        message: `${name} is not allowed: ${comes}. Allow it, or give it a default.`,
      });
    }),
};

export const variableEmpty: ComposeRule = {
  id: 'variable-empty',
  source: 'guest',
  severity: 'warning',
  why: 'Compose puts nothing in the place of a variable without a value. The hash does not depend on the value, so it can also be given before the machine is created.',
  link: LINKS.interpolation,
  check: (file) =>
    unmet(file).flatMap((one) => {
      const { name, listed, without } = one;
      if (listed === undefined || !without.isEmpty) return [];
      const comes =
        without.outcome === 'empty' ? `it will be empty${placesOf(without)}` : without.words;
      return said(one, {
        ...gravity(without),
        message: `${name} has no value: ${comes}. Give it one, or a default.`,
      });
    }),
};

export const variableRequired: ComposeRule = {
  id: 'variable-required',
  source: 'guest',
  severity: 'error',
  why: 'Compose starts nothing while a variable written with :? has no value or one written with ? is not set, and no container whose secret or config is read from one that is not set. The hash does not depend on the value, so it can also be given before the machine is created.',
  link: LINKS.interpolation,
  check: (file) =>
    unmet(file).flatMap((one) => {
      const { name, listed, without } = one;
      if (!without.stops) return [];
      if (listed !== undefined) {
        // The value is no part of what is provisioned: it may still come.
        return said(one, {
          severity: 'warning',
          message: `${name} has no value: without one ${without.words}. Give it one.`,
        });
      }
      if (without.outcome === 'no-source')
        return said(one, {
          severity: 'warning',
          message: `${name} is not allowed: ${without.words}. Allow it.`,
        });
      const must =
        without.outcome === 'stops'
          ? 'must have a value here'
          : 'must be set here (an empty value is enough)';
      return said(one, { message: `${name} ${must}, and is not allowed. Allow it.` });
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
