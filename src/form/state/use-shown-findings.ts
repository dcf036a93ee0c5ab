import { useFindings, type FieldFinding } from './field-sources';
import { useOpenness } from './use-openness';

/** What to show at a field, and which findings of its parts may be shown too. */
export function useShownFindings(path: string, below = false) {
  const isShown = useOpenness(path);
  const findings = useFindings(path, below).filter(isShown);
  const first = (isWanted: (finding: FieldFinding) => boolean) => findings.find(isWanted)?.message;
  return {
    isShown,
    error: first(({ severity }) => severity === 'error'),
    warning: first(({ severity, isHint }) => severity === 'warning' && !isHint),
    hint: first(({ isHint }) => isHint === true),
  };
}
