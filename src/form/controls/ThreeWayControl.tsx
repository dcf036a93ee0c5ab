import type { ControlProps } from '@/form/control';
import { SegmentedField } from './SegmentedField';

const VALUES: Record<string, boolean | undefined> = { true: true, false: false, '': undefined };

/** Yes, no, or left to the server. */
export function ThreeWayControl({ path }: ControlProps) {
  return <SegmentedField path={path} optionOf={optionOf} valueOf={(option) => VALUES[option]} />;
}

function optionOf(value: unknown): string {
  return typeof value === 'boolean' ? String(value) : '';
}
