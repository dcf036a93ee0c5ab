import type { Complaint } from '@/domain/compose/compose-finding';
import { allowedNames, startedServices } from '@/domain/compose/parsed-compose';
import { spanOf } from '@/domain/compose/model/service';
import { valueRoles } from '@/domain/compose/variables/value-roles';
import { usesWithin, type VariableUse } from '@/domain/compose/variables/variable-uses';
import { descend, nodesAt, type YamlNode } from '@/domain/compose/yaml/node';
import { LINKS } from '@/domain/compose/rules/links';
import { namesInWords } from '@/domain/compose/rules/names-in-words';
import type { ComposeRule } from '@/domain/compose/rules/rule';

/** Every shell has these, so they are rarely meant to come from outside of the container. */
const OF_ANY_SHELL = new Set(['PATH', 'HOME', 'PWD']);

export const machineVariable: ComposeRule = {
  id: 'machine-variable',
  source: 'guest',
  severity: 'hint',
  why: 'Compose runs in the machine and replaces variables before it makes a container.',
  link: LINKS.interpolation,
  check(file) {
    const { context, root, text } = file;
    const allowed = allowedNames(context);
    const isMeant = (name: string) => allowed?.has(name) || context.given?.has(name);
    const within = usesWithin(file.uses);
    const withInner = (use: VariableUse): VariableUse[] => [
      use,
      ...(within.get(use) ?? []).flatMap(withInner),
    ];
    const roles = valueRoles(root);
    const environment = new Set<YamlNode>(
      startedServices(file).flatMap(({ name }) =>
        nodesAt(descend(root, 'services', name), ['environment', '*']),
      ),
    );
    return file.values.flatMap(({ scalar, uses }): Complaint[] => {
      const role = roles.get(scalar)?.kind;
      const isRead = role === 'shell' || role === 'content';
      if (!isRead && !environment.has(scalar)) return [];
      const own = uses
        .flatMap(withInner)
        .filter(
          ({ name, operator, from }) =>
            operator === '' && OF_ANY_SHELL.has(name) && !isMeant(name) && text[from] === '$',
        );
      const [first] = own;
      if (!first) return [];
      const names = namesInWords(new Set(own.map(({ name }) => name)));
      const edits = own.map(({ from }) => ({ from, to: from, text: '$' }));
      const title = edits.length > 1 ? 'Double these dollar signs' : 'Double the dollar sign';
      const message = `Compose puts in ${names} of the machine, not of the container.`;
      if (!isRead) return [{ ...spanOf(first), message }];
      const instead = ' Write $$ for a dollar sign that the container is to see.';
      return [{ ...spanOf(first), message: message + instead, fix: { title, edits, safe: false } }];
    });
  },
};
