import type { MachineNow } from '@/domain/cloud/machines/machine-list';
import { cvmPhase } from '@/domain/create/cvm';
import { countOf } from '@/text/count-words';
import { rate } from '@/text/money';
import { costOf } from './list-filter';

interface ListSummaryProps {
  machines: readonly MachineNow[] | undefined;
  total: number | undefined;
}

/** How many there are, how many of them run, and what they cost together. */
export function ListSummary({ machines, total }: ListSummaryProps) {
  if (!machines || machines.length === 0) {
    return <p className="text-sm text-muted">What runs in the workspace of your API key.</p>;
  }
  const running = machines.filter((machine) => cvmPhase(machine) === 'running').length;
  const { hourly, unknown } = costOf(machines);
  const isCut = total !== undefined && total > machines.length;
  return (
    <p className="max-w-[90ch] text-sm text-muted">
      {isCut
        ? `The first ${machines.length.toLocaleString('en')} of ${total.toLocaleString('en')} machines, `
        : `${countOf(machines.length, 'machine')}, `}
      {running} running. Those that are not stopped cost{' '}
      <span className="text-ink tabular-nums">{rate(hourly)}</span> per hour, by the API’s prices
      {unknown > 0 && `, without ${unknown} of which it says no price`}.
    </p>
  );
}
