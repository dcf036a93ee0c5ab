import { focusOn } from './browser/focus';
import { useId, type KeyboardEvent, type ReactNode } from 'react';

interface TabsProps<Id extends string> {
  label: string;
  tabs: readonly { id: Id; title: ReactNode; panel: ReactNode }[];
  /** Which one is shown, where something else on the page decides it too. */
  value: Id;
  onChange: (id: Id) => void;
}

/** Where each key leads from the tab at a place, going round at both ends. */
const STEPS: Record<string, (at: number, last: number) => number> = {
  ArrowRight: (at, last) => (at === last ? 0 : at + 1),
  ArrowLeft: (at, last) => (at === 0 ? last : at - 1),
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * Panels of which one is shown. Not Radix's, which every first visit would fetch with what its menus need: this
 * is the whole of the pattern.
 */
export function Tabs<Id extends string>({ label, tabs, value, onChange }: TabsProps<Id>) {
  const prefix = useId();
  const idOf = (part: 'tab' | 'panel', id: Id) => `${prefix}-${part}-${id}`;
  function onKeyDown(event: KeyboardEvent) {
    const at = tabs.findIndex(({ id }) => id === value);
    const to = tabs[STEPS[event.key]?.(at, tabs.length - 1) ?? -1];
    if (!to) return;
    event.preventDefault();
    onChange(to.id);
    focusOn(idOf('tab', to.id));
  }
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div
        role="tablist"
        aria-label={label}
        className="flex shrink-0 gap-2 overflow-x-auto border-b border-line px-4 md:px-3"
      >
        {tabs.map(({ id, title }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={idOf('tab', id)}
            aria-selected={id === value}
            aria-controls={idOf('panel', id)}
            // One stop for the Tab key; the arrows go between them.
            tabIndex={id === value ? 0 : -1}
            onClick={() => onChange(id)}
            onKeyDown={onKeyDown}
            className="-mb-px flex h-10 shrink-0 items-center whitespace-nowrap focus-visible:-outline-offset-2 gap-1.5 border-b-2 border-transparent text-sm text-muted hover:text-ink aria-selected:border-accent aria-selected:font-medium aria-selected:text-ink"
          >
            {title}
          </button>
        ))}
      </div>
      {tabs.map(({ id, panel }) => (
        <div
          key={id}
          role="tabpanel"
          id={idOf('panel', id)}
          aria-labelledby={idOf('tab', id)}
          hidden={id !== value}
          tabIndex={-1}
          className="min-h-0 flex-1 overflow-auto"
        >
          {id === value && panel}
        </div>
      ))}
    </div>
  );
}
