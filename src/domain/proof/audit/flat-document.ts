import { FORMS, formIds } from '@/domain/hash/verdict/forms';
import { subjectOfDocument } from '@/domain/hash/subject';
import type { Members } from '@/domain/schema/members';

/**
 * Whether a flat object is what an API showed of a document: it has nulls, and its bytes are none that a server
 * is known to have stored (keys sorted, compact or indented by four, with or without nulls). All else is a document.
 */
export function isShown(text: string, members: Members): boolean {
  const { document = {}, nulls } = subjectOfDocument(members);
  if (nulls.length === 0) return false;
  return !formIds.some((id) => {
    const { server, write } = FORMS[id];
    return server && (write(members) === text || write(document) === text);
  });
}
