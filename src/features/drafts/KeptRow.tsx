import type { KeptItem } from '@/display/kept/kept-item';
import { Button } from '@/ui/Button';
import { IconButton } from '@/ui/IconButton';
import { Menu } from '@/ui/overlay/Menu';
import { NameForm } from '@/ui/input/NameForm';
import { Tag } from '@/ui/Tag';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { KeptWhen } from './KeptWhen';

/** What can be done with a kept form. */
export interface KeptActs {
  onOpen: (item: KeptItem) => void;
  onRename: (item: KeptItem, name: string) => void;
  /** Another of the same form, as this kind. */
  onCopy: (item: KeptItem, kind: KeptItem['kind']) => void;
  onCompare: (item: KeptItem) => void;
  onDownload: (item: KeptItem) => void;
  onDelete: (item: KeptItem) => void;
}

interface KeptRowProps extends KeptActs {
  item: KeptItem;
  /** The form is of this draft. */
  isCurrent: boolean;
}

/** One kept form: its name, when and how large, and what to do with it. */
export function KeptRow({ item, isCurrent, ...acts }: KeptRowProps) {
  const { name, kind, auto } = item;
  const [naming, setNaming] = useState(false);
  const items = [
    { label: 'Rename', onSelect: () => setNaming(true) },
    { label: 'Compare…', onSelect: () => acts.onCompare(item) },
    ...(kind === 'template'
      ? []
      : [{ label: 'Save as a template', onSelect: () => acts.onCopy(item, 'template') }]),
    {
      label: kind === 'draft' ? 'Duplicate' : 'Make a draft of it',
      onSelect: () => acts.onCopy(item, 'draft'),
    },
    { label: 'Save as a file', onSelect: () => acts.onDownload(item) },
    { label: 'Delete', onSelect: () => acts.onDelete(item) },
  ];
  return (
    <li aria-label={name} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2 text-sm">
      <div className="min-w-0 flex-1 basis-60">
        <div className="flex min-w-0 flex-wrap items-center gap-2">
          {naming ? (
            <NameForm
              label={`Name of this ${kind}`}
              name={name}
              onSave={(next) => acts.onRename(item, next)}
              onDone={() => setNaming(false)}
            />
          ) : (
            <span className="min-w-0 font-medium break-words">{name}</span>
          )}
          {isCurrent && <Tag tone="plain">in the form</Tag>}
          {auto && <Tag tone="plain">at a provision</Tag>}
        </div>
        <KeptWhen item={item} />
      </div>
      <Button size="small" aria-label={`Open ${name}`} onClick={() => acts.onOpen(item)}>
        Open
      </Button>
      <Menu trigger={<IconButton name={`More of ${name}`} icon={Ellipsis} />} items={items} />
    </li>
  );
}
