import type { Finding } from './finding';
import type { ComposeFinding } from '@/domain/compose/compose-finding';

/** Findings whose remedy is another field than the text, as that field says them; hints are warnings. */
export function fieldFindings(findings: ComposeFinding[]): Finding[] {
  return findings.flatMap(({ field, severity, message }) =>
    field ? [{ severity: severity === 'error' ? 'error' : 'warning', path: field, message }] : [],
  );
}
