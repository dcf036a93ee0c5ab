import { nearestName } from '@/domain/request/nearest-name';
import { isMembers } from '@/domain/schema/members';
import { z } from '@/domain/schema/zod';
import { SourceReading } from '@/domain/exchange/import/source-reading';
import type { ImportRefusal } from '@/domain/exchange/import/imported';

/** One entry of a template repository’s config.json (config.schema.json of phala-cloud’s templates). */
const entry = z.looseObject({
  id: z.string(),
  name: z.string(),
  repo: z.string(),
  defaultResource: z
    .looseObject({
      vCPU: z.int().optional(),
      memory: z.int().optional(),
      diskSize: z.int().optional(),
    })
    .optional()
    .catch(undefined),
  envs: z
    .array(
      z.looseObject({
        key: z.string(),
        required: z.boolean().optional().catch(undefined),
        default: z
          .union([z.string(), z.number(), z.boolean()])
          .transform(String)
          .optional()
          .catch(undefined),
      }),
    )
    .optional()
    .catch(undefined),
});

/** Whether a value is an entry of a template, or a list of them. */
export function isTemplateEntry(value: unknown): boolean {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return isMembers(one) && entry.safeParse(one).success;
}

/** What a template’s entry says: its variables with their defaults, and its size. The compose file is another file. */
export function readTemplateEntry(value: unknown): SourceReading | ImportRefusal {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  if (list.length > 1)
    return {
      refusal: `This is a list of ${list.length} templates. Import one entry of it, with its compose file.`,
    };
  const read = entry.safeParse(list[0]);
  if (!read.success) return { refusal: 'This is a template’s entry that cannot be read.' };
  const { name, repo, defaultResource: size, envs = [] } = read.data;
  const reading = new SourceReading('A template’s entry');
  const usable = nearestName(name) ?? name;
  reading.take('name', usable);
  if (usable !== name)
    reading.tell(
      'name',
      `${JSON.stringify(name.slice(0, 60))} became ${usable}`,
      'A CVM’s name is a host name.',
    );
  if (size?.vCPU !== undefined) reading.take('vcpu', size.vCPU, 'defaultResource.vCPU');
  if (size?.memory !== undefined) reading.take('memory', size.memory, 'defaultResource.memory');
  if (size?.diskSize !== undefined)
    reading.take('disk_size', size.diskSize, 'defaultResource.diskSize');
  for (const { key, required, default: preset } of envs) {
    reading.allow(key, 'envs');
    if (preset !== undefined && preset !== '') {
      reading.secret(key, preset, 'envs');
      reading.tell(
        `envs.${key}`,
        'its default became the value',
        'Everybody who has the template knows it: change it where it is a password.',
      );
    } else if (required)
      reading.tell(
        `envs.${key}`,
        'it needs a value',
        'The template says that it is required and gives none.',
      );
  }
  reading.tell(
    'repo',
    'not fetched',
    `Its compose file is in ${repo.slice(0, 200)}, and is taken where it is imported beside this entry.`,
  );
  return reading;
}
