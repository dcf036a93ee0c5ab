import { RequestComparison } from '@/display/RequestComparison';
import { kept } from '@/display/kept/kept';
import { formOf } from '@/display/kept/kept-form';
import type { KeptItem } from '@/display/kept/kept-item';
import { toRequest, type ProvisionForm } from '@/domain/request/form';
import { exactTime } from '@/text/dates';
import { Button } from '@/ui/Button';
import { focusWhenShown } from '@/ui/browser/focus';
import { inputBox } from '@/ui/input/TextInput';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';

/** Stands for the form as it is now, among the ids of what is kept. */
const NOW = 'now';

interface CompareKeptProps {
  items: readonly KeptItem[];
  /** The id of the one that is compared at first. */
  first: string;
  form: ProvisionForm;
  onDone: () => void;
}

/** Any two of the kept forms, or one with the form as it is now: what moved the hash, and what else changed. */
export function CompareKept({ items, first, form, onDone }: CompareKeptProps) {
  const [from, setFrom] = useState(first);
  const [to, setTo] = useState(NOW);
  return (
    <section aria-label="Comparison" className="space-y-3 text-sm">
      <h3 ref={focusWhenShown} tabIndex={-1} className="font-medium outline-none">
        What changed
      </h3>
      <div className="grid gap-3 sm:grid-cols-2">
        <Choice label="From" value={from} items={items} onChange={setFrom} />
        <Choice label="To" value={to} items={items} onChange={setTo} />
      </div>
      <Between from={from} to={to} form={form} />
      <Button onClick={onDone}>Back to the drafts</Button>
    </section>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  items: readonly KeptItem[];
  onChange: (id: string) => void;
}

function Choice({ label, value, items, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-[13px] text-muted">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        className={`h-9 ${inputBox}`}
      >
        <option value={NOW}>The form as it is now</option>
        {items.map((item) => (
          <option key={item.id} value={item.id}>
            {item.name}, {item.kind}, {exactTime(item.at)}
          </option>
        ))}
      </select>
    </div>
  );
}

function Between({ from, to, form }: { from: string; to: string; form: ProvisionForm }) {
  const before = useKeptForm(from, form);
  const after = useKeptForm(to, form);
  if (before === 'reading' || after === 'reading') return <p className="text-muted">Reading…</p>;
  if (before === 'gone' || after === 'gone') {
    return <p className="text-warn">One of the two is gone, or damaged: it cannot be compared.</p>;
  }
  return <RequestComparison before={toRequest(before)} after={toRequest(after)} />;
}

function useKeptForm(id: string, now: ProvisionForm): ProvisionForm | 'reading' | 'gone' {
  const { data, isPending } = useQuery({
    queryKey: ['kept', id],
    queryFn: async () => formOf(await kept.text(id)) ?? null,
    enabled: id !== NOW,
    networkMode: 'always',
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  if (id === NOW) return now;
  if (isPending) return 'reading';
  return data ?? 'gone';
}
