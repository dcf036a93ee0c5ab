import { z } from '@/domain/schema/zod';

const money = z
  .union([z.number(), z.string().transform(Number)])
  .refine(Number.isFinite)
  .nullish()
  .catch(undefined);
const text = z.string().nullish().catch(undefined);

/** `GET /auth/me`: nested since 2026-01-21, flat before; read into one shape, amounts in dollars. */
export const currentUser = z.union([
  z
    .looseObject({
      user: z.looseObject({ username: z.string(), email: text }),
      workspace: z.looseObject({ name: z.string(), slug: text, tier: text }),
      credits: z
        .looseObject({
          balance: money,
          granted_balance: money,
          is_post_paid: z.boolean().nullish().catch(undefined),
        })
        .nullish()
        .catch(undefined),
    })
    .transform(({ user, workspace, credits }) => ({
      username: user.username,
      workspace: workspace.name,
      slug: workspace.slug ?? undefined,
      tier: workspace.tier ?? undefined,
      balance: credits?.balance ?? undefined,
      granted: credits?.granted_balance ?? undefined,
      postPaid: credits?.is_post_paid ?? false,
    })),
  z
    .looseObject({
      username: z.string(),
      team_name: z.string(),
      team_tier: text,
      credits: money,
      granted_credits: money,
    })
    .transform((flat) => ({
      username: flat.username,
      workspace: flat.team_name,
      slug: undefined,
      tier: flat.team_tier ?? undefined,
      balance: flat.credits ?? undefined,
      granted: flat.granted_credits ?? undefined,
      postPaid: false,
    })),
]);

const metric = z
  .looseObject({ limit: z.number(), remaining: z.number() })
  .nullish()
  .catch(undefined);

/** `GET /workspaces/{slug}/quotas`: a limit of -1 is none; memory in MB, disk in GB. */
export const workspaceQuotas = z.looseObject({
  quotas: z.looseObject({ vm_slots: metric, vcpu: metric, memory_mb: metric, disk_gb: metric }),
});

export type CurrentUser = z.output<typeof currentUser>;
export type Quotas = z.output<typeof workspaceQuotas>['quotas'];

/** What is known of the workspace the key opens. */
export interface Account {
  user?: CurrentUser | undefined;
  quotas?: Quotas | undefined;
}
