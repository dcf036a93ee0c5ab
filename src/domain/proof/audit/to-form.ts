import {
  initialForm,
  NO_SCRIPT,
  type ProvisionForm,
  type ScriptChoice,
} from '@/domain/request/form';
import { COMPOSE_PREFIX } from '@/domain/request/request';
import type { Audited } from './audit';
import { fitsField } from './fits-field';
import { isMembers, type Members, withoutNulls } from '@/domain/schema/members';

/**
 * The form for a checked document, or for a checked request as it was: values where they fit their fields, a
 * new form's choices for what a document does not have (name, size, place). Null means left out in a document; in
 * a request it stays where the API takes it. What fits no field is not in the form and is named in `left`.
 */
export function toForm({ members, request }: Pick<Audited, 'members' | 'request'>): {
  form: ProvisionForm;
  left: string[];
} {
  const { compose_file, ...top } = request ?? { compose_file: members };
  const given = isMembers(compose_file) ? compose_file : {};
  const compose = fitting(request ? given : withoutNulls(given), COMPOSE_PREFIX);
  const rest = fitting(top, '');
  const start = request ? { name: '' } : initialForm();
  return {
    // Each value fits its field.
    form: {
      ...start,
      ...rest.kept,
      compose_file: { name: '', ...compose.kept },
      sending: { pinned: true, script: scriptOf(compose.kept) },
    } as ProvisionForm,
    left: [...compose.left, ...rest.left],
  };
}

function fitting(members: Members, prefix: string): { kept: Members; left: string[] } {
  const left: string[] = [];
  const kept = Object.entries(members).filter(([key, value]) => {
    const isKept = value !== undefined && fitsField(prefix + key, value);
    // A null that the API does not take says no more than a key that is not there.
    if (!isKept && value !== null && value !== undefined) left.push(prefix + key);
    return isKept;
  });
  return { kept: Object.fromEntries(kept), left };
}

/** Whose script a document’s is: an empty one is the server’s. */
export function scriptOf({ pre_launch_script: script }: Members): ScriptChoice {
  if (script === undefined || script === '') return 'standard';
  return script === NO_SCRIPT ? 'none' : 'own';
}
