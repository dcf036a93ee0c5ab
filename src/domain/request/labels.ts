import { fieldFacts } from './field';
import { fieldPaths, fieldSchema, sections } from './request';

/** What a wire path is called on screen: "Port mappings 2"; the path itself where no field has it. */
export function labelOf(path: string): string {
  const field = fieldPaths.find((known) => path === known || path.startsWith(`${known}.`));
  if (!field) return path;
  const label = fieldFacts.get(fieldSchema(field))?.label ?? field;
  const index = /^\.(?:gpus\.)?(\d+)/.exec(path.slice(field.length))?.[1];
  return index === undefined ? label : `${label} ${Number(index) + 1}`;
}

/** The section a wire path is drawn in. */
export function sectionOf(path: string): string | undefined {
  return sections.find(({ fields }) =>
    Object.keys(fields).some((known) => path === known || path.startsWith(`${known}.`)),
  )?.id;
}
