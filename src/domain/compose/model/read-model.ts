import {
  child,
  entriesOf,
  isNull,
  itemsOrOne,
  textOf,
  type MapNode,
} from '@/domain/compose/yaml/node';
import type { ComposeModel, ComposeResource } from './compose-model';
import { composeText, readService, spanOf } from './service';

/** The whole text in plain data; what has the wrong shape is left out, because the schema says so. */
export function readModel(root: MapNode): ComposeModel {
  return {
    name: textOf(child(root, 'name')),
    services: entriesOf(child(root, 'services')).map(([name, entry]) => readService(name, entry)),
    networks: resources(root, 'networks'),
    volumes: resources(root, 'volumes'),
    configs: resources(root, 'configs'),
    secrets: resources(root, 'secrets'),
    includes: itemsOrOne(child(root, 'include')).flatMap((item) => {
      const path = item.kind === 'map' ? itemsOrOne(child(item, 'path'))[0] : item;
      const text = textOf(path);
      return text === undefined ? [] : [{ path: text, ...spanOf(item) }];
    }),
  };
}

function resources(root: MapNode, kind: string): ComposeResource[] {
  return entriesOf(child(root, kind)).map(([name, { key, value }]) => {
    const external = child(value, 'external');
    return {
      name,
      key: spanOf(key),
      from: key.from,
      to: Math.max(key.to, value.to),
      external: external !== undefined && !isNull(external) && textOf(external) !== 'false',
      file: composeText(child(value, 'file')),
      environment: composeText(child(value, 'environment')),
      isInline: child(value, 'content') !== undefined,
    };
  });
}
