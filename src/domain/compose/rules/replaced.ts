import type { QuickFix, Span } from '@/domain/compose/compose-finding';
import { spanOf } from '@/domain/compose/model/service';

/** The fix that puts another value in a place: a guess, so never applied unseen. */
export const replaced = (span: Span, text: string): QuickFix => ({
  title: `Change to ${text}`,
  edits: [{ ...spanOf(span), text }],
  safe: false,
});
