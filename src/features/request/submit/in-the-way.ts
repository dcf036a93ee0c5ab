import type { Found } from '@/features/request/derive/listed';

/**
 * What keeps a request from being sent: problems of the fields, which the API would refuse, and those of
 * the compose text, or that it was not checked, which who sends it may know better.
 */
export function inTheWay(findings: readonly Found[]): { ofFields: Found[]; ofText: Found[] } {
  // What the server said of a value is no reason not to ask it again.
  const grave = findings.filter(
    ({ severity, unchecked, server }) => (severity === 'error' && !server) || unchecked,
  );
  return {
    ofFields: grave.filter(({ ofText }) => !ofText),
    ofText: grave.filter(({ ofText }) => ofText),
  };
}
