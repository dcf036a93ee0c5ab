import type { Context } from 'hono';
import { INSTANCE_TYPES } from './catalogue';
import type { InstanceTypeRow } from './catalogue-types';
import { refuseText } from '#sandbox/http/refusal';

/** `GET /instance-types`: public, one group per family (OpenAPI AllFamiliesResponse). */
export function getInstanceTypes(c: Context): Response {
  const families = [...new Set(INSTANCE_TYPES.map(({ family }) => family))];
  const result = families.map((name) => {
    const items = ofFamily(name);
    return { name, items, total: items.length };
  });
  return c.json({ result });
}

/** `GET /instance-types/{family}`: public, 404 for a family that is not there. */
export function getInstanceTypesOfFamily(c: Context): Response {
  const family = c.req.param('family') ?? '';
  const items = ofFamily(family);
  if (items.length === 0) throw refuseText(404, `Instance type family '${family}' not found`);
  return c.json({ items, total: items.length, family });
}

function ofFamily(family: string): object[] {
  return INSTANCE_TYPES.filter((type) => type.family === family).map(publicType);
}

function publicType({ gpus, ...type }: InstanceTypeRow): object {
  return { ...type, requires_gpu: gpus > 0 };
}
