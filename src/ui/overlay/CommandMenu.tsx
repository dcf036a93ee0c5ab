import * as Radix from '@radix-ui/react-dialog';
import { Command } from 'cmdk';
import { useRef, useState } from 'react';
import type { CommandGroup, MenuCommand } from './commands';

interface CommandMenuProps {
  onClose: () => void;
  label: string;
  placeholder: string;
  groups: readonly CommandGroup[];
}

/** All that can be gone to or done, found by a few letters of its name. */
export function CommandMenu({ onClose, label, placeholder, groups }: CommandMenuProps) {
  const [looked, setLooked] = useState('');
  const before = useRef<Element>(document.activeElement);
  const list = useRef<HTMLDivElement>(null);
  const chosen = useRef<() => void>(undefined);
  function onCloseAutoFocus(event: Event) {
    event.preventDefault();
    // A command takes the focus to where it leads, so it runs when the menu has let go of it.
    if (chosen.current) chosen.current();
    else if (before.current instanceof HTMLElement) before.current.focus();
  }
  function choose(run: () => void) {
    chosen.current = run;
    onClose();
  }
  return (
    <Radix.Root open onOpenChange={onClose}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-shade" />
        <Radix.Content
          aria-describedby={undefined}
          onCloseAutoFocus={onCloseAutoFocus}
          className="fixed top-[10vh] left-1/2 z-50 w-[min(36rem,calc(100vw-2rem))] -translate-x-1/2 overflow-hidden rounded-lg border border-line bg-surface"
        >
          <Radix.Title className="sr-only">{label}</Radix.Title>
          <Command label={label} loop>
            <Command.Input
              value={looked}
              onValueChange={(next) => {
                setLooked(next);
                // The best fit is the first row, wherever the list was scrolled to.
                list.current?.scrollTo(0, 0);
              }}
              placeholder={placeholder}
              className="h-12 w-full border-b border-line bg-transparent px-4 text-base text-ink outline-none placeholder:text-faint"
            />
            <Command.List
              ref={list}
              aria-label={label}
              className="max-h-[60vh] overflow-y-auto p-2 text-sm"
            >
              <Command.Empty className="px-2 py-4 text-muted">
                Nothing is called that.
              </Command.Empty>
              {groups.map(({ title, items }) => {
                const rows = items.map((item) => (
                  <CommandRow
                    key={item.id}
                    item={item}
                    group={looked === '' ? '' : title}
                    onChoose={choose}
                  />
                ));
                // The best fit comes first, whatever group it is of: cmdk puts no group before another.
                return looked === '' ? (
                  <Command.Group key={title} heading={title} className={GROUP}>
                    {rows}
                  </Command.Group>
                ) : (
                  rows
                );
              })}
            </Command.List>
          </Command>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

const GROUP =
  '[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-muted';

interface CommandRowProps {
  item: MenuCommand;
  group: string;
  onChoose: (run: () => void) => void;
}

function CommandRow({ item, group, onChoose }: CommandRowProps) {
  const { id, name, hint = group, keywords = [], run } = item;
  return (
    <Command.Item
      value={`${name} ${id}`}
      keywords={keywords}
      onSelect={() => onChoose(run)}
      className="flex min-h-8 cursor-pointer items-center gap-3 rounded px-2 py-1 text-ink data-[selected=true]:bg-raised"
    >
      <span className="min-w-0 flex-1">{name}</span>
      <span className="shrink-0 text-xs text-muted">{hint}</span>
    </Command.Item>
  );
}
