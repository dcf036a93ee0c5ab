import { z } from '@/domain/schema/zod';

const text = z.string().nullish().catch(undefined);
const flag = z.boolean().nullish().catch(undefined);

/** `GET /cvms/paginated`, in the shape of either API version; whatever in it is no machine is passed over. */
export const machinePage = z.looseObject({
  items: z.array(
    z
      .looseObject({
        id: text,
        vm_uuid: text,
        app_id: text,
        name: text,
        pre_launch_script_hash: text,
        hosted: z.looseObject({ id: text }).nullish().catch(undefined),
      })
      .nullable()
      .catch(null),
  ),
});

/** `GET /cvms/{id}/pre-launch-script/upgrade-status` (SDK, get_prelaunch_script_upgrade_status.ts). */
export const scriptStatus = z.looseObject({
  current_hash: text,
  latest_official_hash: text,
  is_official: flag,
  is_latest: flag,
});

export type ScriptStatus = z.output<typeof scriptStatus>;

/** A machine of the workspace that can be asked. */
export interface Machine {
  /** As a path takes it. */
  id: string;
  name: string;
}

/** More are not asked: one with the latest script is enough, and most have one of a few. */
const MOST_ASKED = 6;

/** The machines to ask, in the list's order, those with a script that no earlier one has before the others. */
export function machinesToAsk({ items }: z.output<typeof machinePage>): Machine[] {
  const seen = new Set<string>();
  const [first, others]: [Machine[], Machine[]] = [[], []];
  for (const item of items) {
    const id = [item?.id, item?.vm_uuid, item?.hosted?.id].find(isPathName);
    if (!item || id === undefined) continue;
    const machine = { id, name: (item.name ?? id).slice(0, 100) };
    const script = item.pre_launch_script_hash ?? '';
    (script !== '' && seen.has(script) ? others : first).push(machine);
    seen.add(script);
  }
  return [...first, ...others].slice(0, MOST_ASKED);
}

function isPathName(id: string | null | undefined): id is string {
  return typeof id === 'string' && /^[\w-]{1,100}$/.test(id);
}

/** Whether a machine says that it has the latest official script. */
export function hasLatestScript({ is_latest, is_official }: ScriptStatus): boolean {
  return is_latest === true && is_official !== false;
}
