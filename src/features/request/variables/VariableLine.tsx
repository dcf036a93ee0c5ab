import type { VariableRow } from '@/domain/compose/variables/reconcile';
import type { VariableAct } from '@/domain/compose/variables/variable-acts';
import { COMPOSE_PATH } from '@/features/request/derive/compose-marks';
import { goToFinding } from '@/form/field-id';
import { Tag } from '@/ui/Tag';
import { placesOf } from '@/text/places';

interface VariableLineProps {
  row: VariableRow;
  /** The compose text that its uses are places of. */
  text: string;
  onAct: (act: VariableAct) => void;
}

const TONES = { problem: 'warn', note: 'plain', fine: 'good' } as const;
const cell = 'px-2 py-2 leading-6 max-md:inline-block max-md:px-3 max-md:py-0';
const link = 'min-h-6 text-left text-accent underline underline-offset-2';

/** One name: where it is used, whether it has a value and may enter, and what mends it. */
export function VariableLine({ row, text, onAct }: VariableLineProps) {
  const { name, given, standIn, allowed, expected, tone, label, sentence, acts } = row;
  return (
    <tr className="align-top max-md:block max-md:py-1.5">
      <th
        scope="row"
        className="min-w-28 py-2 pr-2 pl-3 font-mono text-xs leading-6 font-medium [overflow-wrap:anywhere] max-md:block max-md:py-0"
      >
        {name}
      </th>
      <td className={cell}>
        <Uses row={row} text={text} />
      </td>
      <td className={`${cell} text-muted`}>
        <span className="md:hidden">value: </span>
        {given !== true ? 'none' : standIn ? 'looks like a placeholder' : 'given'}
      </td>
      <td className={`${cell} text-muted`}>
        <span className="md:hidden">allowed: </span>
        {allowed ? 'yes' : 'no'}
      </td>
      <td className={`${cell} text-muted`}>
        <span className="md:hidden">to be set: </span>
        {expected ? 'yes' : 'no'}
      </td>
      <td className="py-2 pr-3 pl-2 leading-6 max-md:block max-md:px-3 max-md:py-0">
        <Tag tone={TONES[tone]}>{label}</Tag>{' '}
        <span className={tone === 'problem' ? '' : 'text-muted'}>{sentence}</span>{' '}
        {acts.map((act) => (
          <button
            key={act.kind}
            type="button"
            className={`${link} mr-3`}
            onClick={() => onAct(act)}
          >
            {act.title}
          </button>
        ))}
      </td>
    </tr>
  );
}

const SHOWN = 3;

function Uses({
  row: { name, uses, escapes, hasDefault, isRequired },
  text,
}: Omit<VariableLineProps, 'onAct'>) {
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
            className={link}
            aria-label={`${name}, line ${placeOf(at.from).line}`}
            onClick={() => goToFinding({ path: COMPOSE_PATH, at })}
          >
            {i === 0 ? 'line ' : ''}
            {placeOf(at.from).line}
          </button>
        </span>
      ))}
      {more > 0 && ` and ${more} more`}
      <span className="text-muted">{uses.length === 0 ? ', escaped' : word}</span>
    </>
  );
}
