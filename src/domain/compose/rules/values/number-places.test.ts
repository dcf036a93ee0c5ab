import { composeSchema } from 'virtual:compose-rules';
import { expect, it } from 'vitest';
import type { SchemaNode } from '@/domain/compose/schema/check-schema';
import {
  FILE_MODES,
  RESOURCE_TEXT_MAPS,
  SERVICE_NUMBERS,
  SERVICE_TEXT_MAPS,
  WHOLE_TEXTS,
} from './number-places';

/** Every place of the Compose schema where a number is taken. */
function numberPlaces(schema: SchemaNode, path: string[] = []): string[] {
  const node = schema.$ref
    ? (composeSchema.definitions?.[schema.$ref.replace('#/definitions/', '')] ?? {})
    : schema;
  const below = (child: SchemaNode, ...names: string[]) => numberPlaces(child, [...path, ...names]);
  const isNumber = [node.type ?? []].flat().some((type) => /^(?:number|integer)$/.test(type));
  return [
    ...(isNumber ? [path.join('.')] : []),
    ...(node.oneOf ?? []).flatMap((one) => below(one)),
    ...Object.entries(node.properties ?? {}).flatMap(([name, one]) => below(one, name)),
    ...Object.entries(node.patternProperties ?? {}).flatMap(([name, one]) =>
      name === '^x-' ? [] : below(one, '*'),
    ),
    ...(typeof node.additionalProperties === 'object' ? below(node.additionalProperties, '*') : []),
    ...(node.items ? below(node.items, '*') : []),
  ];
}

it('every place where Compose takes a number is known, but for what no machine runs', () => {
  const inService = (path: string[]) => ['services', '*', ...path].join('.');
  const known = [
    ...SERVICE_TEXT_MAPS.map((path) => `${inService(path)}.*`),
    ...RESOURCE_TEXT_MAPS.map((path) => `${path.join('.')}.*`),
    ...[...WHOLE_TEXTS, ...SERVICE_NUMBERS, ...FILE_MODES].map(inService),
  ];
  const found = new Set(numberPlaces(composeSchema));
  expect([...found].filter((path) => !known.includes(path)).toSorted()).toEqual([
    'models.*.context_size',
    'services.*.develop.watch.*.exec.environment.*',
    'services.*.provider.options.*.*',
  ]);
});
