import { apiDefault } from '@/domain/request/request';
import type { ControlProps } from '@/form/control';
import { SegmentedField } from './SegmentedField';

/** One of a few texts; untouched it shows the API's default, and null is none of them. */
export function ChoiceControl({ path }: ControlProps) {
  const fallback = apiDefault(path);
  function optionOf(value: unknown): string {
    const shown = value === undefined ? fallback : value;
    return typeof shown === 'string' ? shown : '';
  }
  return <SegmentedField path={path} optionOf={optionOf} valueOf={(option) => option} />;
}
