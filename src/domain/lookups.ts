import { z } from './zod';

/** `GET /instance-types` (public). Prices are decimal strings in dollars per hour, memory is in MB. */
export const instanceTypes = z.looseObject({
  result: z.array(
    z.looseObject({
      name: z.string(),
      items: z.array(
        z.looseObject({
          id: z.string(),
          name: z.string(),
          description: z.string().catch(''),
          vcpu: z.number(),
          memory_mb: z.number(),
          hourly_rate: z.string(),
          requires_gpu: z.boolean().catch(false),
          default_disk_size_gb: z.number().nullish().catch(undefined),
          family: z.string().nullish().catch(undefined),
        }),
      ),
    }),
  ),
});

/** `GET /teepods/available`: the nodes with room, what each offers, and the KMS list. */
export const availableNodes = z.looseObject({
  nodes: z.array(
    z.looseObject({
      teepod_id: z.number(),
      name: z.string(),
      region_identifier: z.string().nullish().catch(undefined),
      support_onchain_kms: z.boolean().nullish().catch(undefined),
      images: z
        .array(
          z.looseObject({
            name: z.string(),
            slug: z.string().nullish().catch(undefined),
            is_dev: z.boolean().catch(false),
            requires_gpu: z.boolean().nullish().catch(undefined),
          }),
        )
        .catch([]),
      kms_list: z.array(z.string()).catch([]),
    }),
  ),
  kms_list: z.array(z.looseObject({ id: z.string(), slug: z.string().nullish() })).catch([]),
});

/** `GET /auth/me` in the 2026-01-21 shape, as far as the console shows it. */
export const currentUser = z.looseObject({
  user: z.looseObject({ username: z.string(), email: z.string().catch('') }),
  workspace: z.looseObject({ name: z.string(), slug: z.string().nullish() }),
});

export type InstanceType = z.output<typeof instanceTypes>['result'][number]['items'][number];
export type AvailableNodes = z.output<typeof availableNodes>;

/** What the cloud offers, as far as it has been looked up; rules that need more than this stay silent. */
export interface Catalogue {
  instanceTypes?: InstanceType[] | undefined;
  nodes?: AvailableNodes['nodes'] | undefined;
}
