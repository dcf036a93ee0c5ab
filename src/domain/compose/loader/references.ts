import { activity, type ParsedCompose } from '@/domain/compose/parsed-compose';
import type { Complaint, QuickFix } from '@/domain/compose/compose-finding';
import type { ComposeService, ComposeText } from '@/domain/compose/model/compose-model';
import { composeText } from '@/domain/compose/model/service';
import { isHostPath } from '@/domain/compose/model/volume';
import { child, descend, entriesOf, isNull, itemsOf } from '@/domain/compose/yaml/node';
import { nearest } from '@/domain/compose/schema/nearest';
import type { LoaderCheck } from './check';

interface Reference {
  service: ComposeService;
  kind: 'network' | 'volume' | 'config' | 'secret' | 'model';
  to: ComposeText;
}

/** A name that Compose looks for among the file's own (compose-go checkConsistency). */
export const undefinedReferences: LoaderCheck = {
  rule: 'compose-undefined-name',
  why: 'Compose starts nothing while a service refers to a network, volume, config, secret or model that the file does not define.',
  check(file) {
    // Another file may define it.
    if (file.model.includes.length > 0) return [];
    const active = file.model.services.filter((s) => activity(s, file.context) === 'on');
    const defined = namesByKind(file);
    return active
      .flatMap((service) => references(file, service))
      .filter(({ to, kind }) => !to.interpolated && !defined[kind].has(to.text))
      .map(({ service, kind, to }) => {
        const other = nearest(to.text, [...defined[kind]]);
        const fix =
          kind === 'volume' || kind === 'network' ? defining(file, kind, to.text) : undefined;
        return {
          from: to.from,
          to: to.to,
          message: `The service ${service.name} uses the ${kind} ${to.text}, which the file does not define.${other ? ` Did you mean ${other}?` : ''}`,
          ...(fix && { fix }),
        } satisfies Complaint;
      });
  },
};

function namesByKind({ model, root }: ParsedCompose): Record<Reference['kind'], Set<string>> {
  const names = (list: { name: string }[]) => new Set(list.map(({ name }) => name));
  return {
    network: names(model.networks).add('default'),
    volume: names(model.volumes),
    config: names(model.configs),
    secret: names(model.secrets),
    model: new Set(entriesOf(child(root, 'models')).map(([name]) => name)),
  };
}

function references({ root }: ParsedCompose, service: ComposeService): Reference[] {
  const node = descend(root, 'services', service.name);
  const made = (kind: Reference['kind'], list: (ComposeText | undefined)[]): Reference[] =>
    list.flatMap((to) => (to ? [{ service, kind, to }] : []));
  const volumes = service.volumes.filter(
    ({ kind, source, interpolated }) =>
      kind === 'volume' && !interpolated && source !== undefined && !isHostPath(source.text),
  );
  const models = child(node, 'models');
  const buildSecrets = itemsOf(descend(node, 'build', 'secrets')).map((item) =>
    composeText(item.kind === 'map' ? child(item, 'source') : item),
  );
  return [
    ...made('network', service.networks),
    ...made(
      'volume',
      volumes.map(({ source }) => source),
    ),
    ...made('config', service.configs),
    ...made('secret', [...service.secrets, ...buildSecrets]),
    ...made('model', [
      ...itemsOf(models).map(composeText),
      ...entriesOf(models).map(([, { key }]) => composeText(key)),
    ]),
  ];
}

/** Adds `name:` to the top-level map, which is made at the end of the text where it is missing. */
function defining({ text, root }: ParsedCompose, kind: 'volume' | 'network', name: string) {
  const fix = (at: number, added: string): QuickFix => ({
    title: `Define the ${kind} ${name}`,
    edits: [{ from: at, to: at, text: added }],
    safe: true,
  });
  if (root.flow) return undefined;
  const section = root.entries.get(`${kind}s`);
  if (!section) {
    const newline = text.endsWith('\n') ? '' : '\n';
    return fix(text.length, `${newline}${kind}s:\n  ${name}:\n`);
  }
  const { key, value } = section;
  if (value.kind === 'scalar' && value.source === '' && isNull(value) && text[key.to] === ':')
    return fix(key.to + 1, `\n  ${name}:`);
  if (value.kind !== 'map' || section.merged) return undefined;
  const [first] = value.entries.values();
  if (value.flow && text[value.from] === '{')
    return fix(value.from + 1, `${name}: ${first ? ', ' : ''}`);
  if (value.flow || !first || first.merged) return undefined;
  const start = first.key.from;
  const indent = text.slice(text.lastIndexOf('\n', start) + 1, start);
  return /^ +$/.test(indent) ? fix(start, `${name}:\n${indent}`) : undefined;
}
