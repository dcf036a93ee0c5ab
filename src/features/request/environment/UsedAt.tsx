import type { VariableRow } from '@/domain/compose/variables/reconcile';
import { COMPOSE_PATH } from '@/features/request/derive/compose-marks';
import { goToFinding } from '@/form/field-id';
import { placesOf } from '@/text/places';

interface UsedAtProps {
  row: VariableRow | undefined;
  /** The compose text that its uses are places of. */
  text: string;
}

const SHOWN = 3;

/** Where the compose text uses a name, each place leading there. */
export function UsedAt({ row, text }: UsedAtProps) {
  const { name, uses = [], escapes = [], hasDefault, isRequired } = row ?? {};
  const places = [...uses, ...escapes];
  if (places.length === 0) return <span className="text-muted">nowhere</span>;
  const placeOf = placesOf(text);
  const word = isRequired ? ', required' : hasDefault ? ', has a default' : '';
  const more = places.length - SHOWN;
  return (
    <>
      {places.slice(0, SHOWN).map((at, i) => (
        <span key={at.from}>
          {i > 0 && ', '}
          <button
            type="button"
            className="min-h-6 whitespace-nowrap text-accent underline underline-offset-2"
            aria-label={`${name}, line ${placeOf(at.from).line}`}
            onClick={() => goToFinding({ path: COMPOSE_PATH, at })}
          >
            {i === 0 ? 'line ' : ''}
            {placeOf(at.from).line}
          </button>
        </span>
      ))}
      {more > 0 && <span className="whitespace-nowrap"> and {more} more</span>}
      <span className="text-muted">{uses.length === 0 ? ', escaped' : word}</span>
    </>
  );
}
