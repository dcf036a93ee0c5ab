import type { Members } from '@/domain/schema/members';

/** The members of a document that `PATCH /cvms/{id}` sets (OpenAPI UpdateCvmRequest); it takes no other. */
const SETTABLE = new Set([
  'docker_compose_file',
  'pre_launch_script',
  'allowed_envs',
  'public_logs',
  'public_sysinfo',
  'public_tcbinfo',
]);

/** A change of a document as the one call that can be prepared for others to approve. */
export interface PreparablePatch {
  /** The body; undefined where there is nothing to send, or it would leave a part of the change out. */
  body: string | undefined;
  /** The members that the call cannot set. */
  cannotSet: string[];
  /** Those that it can set and not take away: null leaves them as they are. */
  cannotRemove: string[];
}

/**
 * What of a change can be prepared; `edits` are the members that are to be another, undefined or null for one that goes.
 * Nothing is sent in part, because those who approve would sign another document than the one that was looked at.
 */
export function preparablePatch(edits: Members): PreparablePatch {
  const keys = Object.keys(edits);
  const cannotSet = keys.filter((key) => !SETTABLE.has(key));
  const cannotRemove = keys.filter((key) => SETTABLE.has(key) && (edits[key] ?? null) === null);
  const isWhole = keys.length > 0 && cannotSet.length + cannotRemove.length === 0;
  return {
    body: isWhole ? JSON.stringify(edits, null, 2) : undefined,
    cannotSet,
    cannotRemove,
  };
}

/** What those who approve are sent: all but the token. */
export interface ApprovalRequest {
  compose_hash: string;
  app_id: string;
  chain_id?: number | undefined;
  device_id?: string | undefined;
  expires_at?: string | undefined;
}

/** As a JSON text, which `/audit` reads as the prepared update. */
export function approvalText(request: ApprovalRequest): string {
  return `${JSON.stringify(request, null, 2)}\n`;
}

/**
 * A commit token as it was given or pasted, also as the address of the commit page that the API names; with the machine,
 * where that address says it. Undefined where there is none.
 */
export function readCommitToken(typed: string): { token: string; cvm?: string } | undefined {
  const text = typed.trim();
  if (/^[\w-]{8,200}$/.test(text)) return { token: text };
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  const token = url.searchParams.get('token') ?? '';
  if (!/^[\w-]{8,200}$/.test(token)) return undefined;
  const [, cvm] = /\/cvms\/([\w-]{1,64})\//.exec(url.pathname) ?? [];
  return { token, ...(cvm !== undefined && { cvm }) };
}
