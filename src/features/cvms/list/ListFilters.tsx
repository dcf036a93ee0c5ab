import { Select } from '@/ui/input/Select';
import { TextInput } from '@/ui/input/TextInput';
import type { AppChoice, ListFilter } from './list-filter';

interface ListFiltersProps {
  filter: ListFilter;
  apps: readonly AppChoice[];
  onChange: (part: Partial<ListFilter>) => void;
}

const STATES: { value: ListFilter['state']; label: string }[] = [
  { value: 'all', label: 'Any' },
  { value: 'running', label: 'Running' },
  { value: 'under-way', label: 'On the way' },
  { value: 'stopped', label: 'Stopped' },
  { value: 'failed', label: 'Failed' },
];

const FAMILIES: { value: ListFilter['family']; label: string }[] = [
  { value: 'all', label: 'Any' },
  { value: 'cpu', label: 'Without GPU' },
  { value: 'gpu', label: 'With GPU' },
];

/** Finds machines of the list by words, state, family and app. */
export function ListFilters({ filter, apps, onChange }: ListFiltersProps) {
  const { words, state, family, app } = filter;
  const choices = [
    { value: 'all', label: 'Any' },
    ...apps.map((one) => ({ value: one.appId, label: one.words })),
  ];
  return (
    <div
      role="search"
      aria-label="Machines"
      className="flex flex-wrap items-center gap-x-4 gap-y-2"
    >
      <div className="flex min-w-0 flex-1 basis-64 items-center gap-2 text-[13px]">
        <label htmlFor="machines-words" className="text-muted">
          Find
        </label>
        <TextInput
          id="machines-words"
          type="search"
          value={words}
          placeholder="Name, app id, hash, address"
          onChange={({ target }) => onChange({ words: target.value })}
        />
      </div>
      <Select
        id="machines-state"
        label="State"
        value={state}
        options={STATES}
        onChange={(next) => onChange({ state: next })}
      />
      <Select
        id="machines-family"
        label="Family"
        value={family}
        options={FAMILIES}
        onChange={(next) => onChange({ family: next })}
      />
      {apps.length > 0 && (
        <Select
          id="machines-app"
          label="App"
          value={app}
          options={choices}
          onChange={(next) => onChange({ app: next })}
        />
      )}
    </div>
  );
}
