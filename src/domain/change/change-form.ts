import { toForm } from '@/domain/proof/audit/to-form';
import { toRequest, type ProvisionForm } from '@/domain/request/form';
import { COMPOSE_PREFIX } from '@/domain/request/request';
import { isSame } from '@/domain/request/serialize';
import type { Members } from '@/domain/schema/members';
import { nextMembers } from './predict-next';
import { storedMembers } from './stored-document';

/** What a change begins with. */
export interface ChangeStart {
  /** The document that the machine has, without its nulls, unknown keys and all. */
  stored: Members;
  /** The document that the form was opened on: the stored one, or that of an earlier version. */
  origin: Members;
  /** The form as that document fills it. */
  form: ProvisionForm;
  /** Members that no field shows; they stay as they are. */
  left: string[];
}

/** The stored text of a machine's document, and the form that was opened on it. */
export interface ChangeSubject {
  storedText: string;
  start: ChangeStart;
}

/** What of a machine stands in for the rest of a request, which a change does not have: the checks ask for it. */
export interface CheckedMachine {
  name: string;
  /** `phala`, `ethereum`, `base`. */
  kms?: string | undefined;
  instanceType?: string | undefined;
  gpus?: number;
}

/**
 * The form on a machine's document, or on another version of it to go back to; undefined where a text is no document.
 */
export function changeStart(
  storedText: string,
  machine: CheckedMachine,
  versionText = storedText,
): ChangeStart | undefined {
  const [stored, origin] = [storedMembers(storedText), storedMembers(versionText)];
  if (!stored || !origin) return undefined;
  const { form, left } = toForm({ members: origin, request: undefined });
  return { stored, origin, form: { ...form, ...settingOf(machine) }, left };
}

function settingOf({ name, kms, instanceType, gpus = 0 }: CheckedMachine): Partial<ProvisionForm> {
  return {
    name,
    instance_type: instanceType,
    ...(kms !== undefined && { kms: kms as ProvisionForm['kms'] }),
    ...(gpus > 0 && { gpus: { attach_mode: 'all' } as ProvisionForm['gpus'] }),
  };
}

/**
 * Which members of the stored document a form changes: the new value, undefined for one that goes. What nobody touched
 * is sent as it is stored, and not as a form would write it.
 */
export function changeEdits({ stored, origin, form }: ChangeStart, now: ProvisionForm): Members {
  const edits = differing(toRequest(form).compose_file, toRequest(now).compose_file);
  const next = nextMembers(origin, edits);
  return differing(stored, next);
}

function differing(was: Members, is: Members): Members {
  const keys = new Set([...Object.keys(was), ...Object.keys(is)]);
  return Object.fromEntries(
    [...keys].filter((key) => !isSame(was[key], is[key])).map((key) => [key, is[key]]),
  );
}

/** Whether a path of the form is part of the document, and so of a change. */
export const isOfDocument = (path: string): boolean => path.startsWith(COMPOSE_PREFIX);
