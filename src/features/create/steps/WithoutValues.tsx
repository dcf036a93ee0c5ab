import type { Lack } from '@/domain/compose/variables/without-value';
import { Notice } from '@/ui/Notice';
import { NameList } from './NameList';

interface WithoutValuesProps {
  lacks: readonly Lack[];
  /** The person chose to send no values at all. */
  isLeftOut: boolean;
}

/** What becomes of the names that have no value, by how the compose file uses them. */
export function WithoutValues({ lacks, isLeftOut }: WithoutValuesProps) {
  if (lacks.length === 0) return null;
  const stops = lacks.some((lack) => lack.stops);
  return (
    <Notice
      tone={stops ? 'warn' : 'info'}
      title={isLeftOut ? 'Going on without values' : undefined}
    >
      <ul aria-label="Without a value">
        {lacks.map(({ names, words }) => (
          <li key={words}>
            <NameList names={names} />: without a value {words}.
          </li>
        ))}
      </ul>
    </Notice>
  );
}
