import * as Radix from '@radix-ui/react-tabs';
import type { ReactNode } from 'react';

interface TabsProps<Id extends string> {
  label: string;
  tabs: readonly { id: Id; title: ReactNode; panel: ReactNode }[];
  /** Which one is shown, where something else on the page decides it too. */
  value: Id;
  onChange: (id: Id) => void;
}

/** Panels of which one is shown. */
export function Tabs<Id extends string>({ label, tabs, value, onChange }: TabsProps<Id>) {
  return (
    <Radix.Root value={value} onValueChange={onChange} className="flex min-h-0 flex-1 flex-col">
      <Radix.List
        aria-label={label}
        className="flex shrink-0 gap-3 overflow-x-auto border-b border-line px-4 md:max-xl:px-3"
      >
        {tabs.map(({ id, title }) => (
          <Radix.Trigger
            key={id}
            value={id}
            className="-mb-px flex h-10 shrink-0 items-center whitespace-nowrap focus-visible:-outline-offset-2 gap-1.5 border-b-2 border-transparent text-sm text-muted hover:text-ink data-[state=active]:border-accent data-[state=active]:font-medium data-[state=active]:text-ink"
          >
            {title}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map(({ id, panel }) => (
        <Radix.Content key={id} value={id} tabIndex={-1} className="min-h-0 flex-1 overflow-auto">
          {panel}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
