import {
  hasLatestScript,
  machinePage,
  machinesToAsk,
  scriptStatus,
  type Machine,
  type ScriptStatus,
} from '@/domain/cloud/machine-scripts';
import { namesHash, standardScript, type StandardScript } from '@/domain/hash/standard-script';
import { isMembers } from '@/domain/schema/members';
import type { z } from '@/domain/schema/zod';
import { utf8Length } from '@/text/utf8';
import type { QueryClient } from '@tanstack/react-query';
import { callApi, type ApiAnswer } from '@/api/call/client';
import { NotTheApi, Refused } from '@/api/call/failures';

/** Why the workspace teaches no script. */
export type NothingLearned = 'no-machines' | 'none-latest' | 'not-told' | 'unreadable';

export interface Learned {
  script?: StandardScript;
  nothing?: NothingLearned;
  /** The latest official script as the API names it, in whatever form. */
  latest?: string;
}

/** No document has a longer one: with the compose file it may have 200 KiB. */
const LONGEST = 204_800;
/** Calls at the same time. */
const AT_ONCE = 3;

/**
 * Learns the server's standard script from the workspace, read only: a few machines are asked which of them
 * has the latest official one, and that one for its text. Each answer is kept until somebody asks again. Throws
 * where the machines cannot be listed; a machine that gives no sense is passed over.
 */
export async function learnScript(client: QueryClient, signal: AbortSignal): Promise<Learned> {
  const once = <T>(path: string, read: () => Promise<T>): Promise<T> =>
    client.fetchQuery({
      queryKey: [path],
      queryFn: read,
      staleTime: Infinity,
      gcTime: Infinity,
      retry: false,
    });
  const statusOf = ({ id }: Machine) => {
    const path = `/cvms/${id}/pre-launch-script/upgrade-status`;
    return once(path, () => readAs(path, scriptStatus, signal));
  };
  const textOf = ({ id }: Machine) => {
    const path = `/cvms/${id}/pre-launch-script`;
    return once(path, async () => textIn(await callApi(path, { signal, mayBeText: true })));
  };

  const machines = machinesToAsk(
    await readAs('/cvms/paginated?page=1&page_size=30', machinePage, signal),
  );
  if (machines.length === 0) return { nothing: 'no-machines' };
  const told: ScriptStatus[] = [];
  let isUnread = false;
  for (let at = 0; at < machines.length; at += AT_ONCE) {
    const some = machines.slice(at, at + AT_ONCE);
    const statuses = await Promise.all(some.map((machine) => unlessRefusedKey(statusOf(machine))));
    for (const [rank, machine] of some.entries()) {
      const status = statuses[rank];
      if (!status) continue;
      told.push(status);
      if (!hasLatestScript(status)) continue;
      const text = await unlessRefusedKey(textOf(machine));
      if (text !== undefined) return { script: await scriptFrom(machine, text, status) };
      isUnread = true;
    }
  }
  const latest = told.flatMap(({ latest_official_hash: hash }) => (hash ? [hash] : []))[0];
  const nothing = told.length === 0 ? 'not-told' : isUnread ? 'unreadable' : 'none-latest';
  return { nothing, ...(latest !== undefined && { latest }) };
}

async function readAs<S extends z.ZodType>(path: string, schema: S, signal: AbortSignal) {
  const { json, raw } = await callApi(path, { signal });
  const parsed = schema.safeParse(json);
  if (!parsed.success) throw new NotTheApi('The answer has another shape.', 200, raw);
  return parsed.data;
}

/** One machine's refusal is no reason to stop; a key that is refused is. */
async function unlessRefusedKey<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (failure) {
    if (failure instanceof Refused && failure.status === 401) throw failure;
    return undefined;
  }
}

/** The script as it came, as a JSON text, or as the member of an object; with the key in it, it is not used. */
function textIn({ json, raw, exact }: ApiAnswer): string {
  const member = isMembers(json) ? json.pre_launch_script : json;
  const text = json === undefined ? exact : member;
  const isScript = typeof text === 'string' && text.trim() !== '' && !/^\s*</.test(text);
  if (!isScript || raw !== exact || utf8Length(text) > LONGEST) {
    throw new NotTheApi('The answer is no script.', 200, raw);
  }
  return text;
}

async function scriptFrom({ name }: Machine, text: string, status: ScriptStatus) {
  const script = await standardScript(text, { kind: 'machine', name, confirmed: false });
  const { current_hash, latest_official_hash } = status;
  const confirmed = [current_hash, latest_official_hash].some((one) => namesHash(one, script.hash));
  return { ...script, source: { kind: 'machine' as const, name, confirmed } };
}
