import type { ProvisionForm } from '@/domain/request/form';
import { useFormContext, useFormState, type FieldPath as FormPath } from 'react-hook-form';
import { useFindings } from './field-sources';

/**
 * What to show at a field. Before the first submit a field complains only after it was left; what
 * the server said about a value shows until that value changes.
 */
export function useShownFindings(path: string, below = false) {
  const { control, getFieldState } = useFormContext<ProvisionForm>();
  // Wire paths and form paths are the same strings; the compiler knows the two unions apart.
  const name = path as FormPath<ProvisionForm>;
  const state = useFormState({ control, name });
  const shown = getFieldState(name, state).isTouched || state.submitCount > 0;
  const findings = useFindings(path, below).filter(({ server }) => shown || server);
  const first = (severity: 'error' | 'warning') =>
    findings.find((finding) => finding.severity === severity)?.message;
  return { shown, error: first('error'), warning: first('warning') };
}
