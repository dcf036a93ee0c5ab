import type { KeptEntry } from '@/display/kept/kept-item';
import { Button } from '@/ui/Button';
import { KeptWhen } from './KeptWhen';

interface LooseRowsProps {
  entries: readonly KeptEntry[];
  onOpen: (entry: KeptEntry) => void;
}

/** What a file holds, where this browser cannot keep it: it can be opened all the same. */
export function LooseRows({ entries, onOpen }: LooseRowsProps) {
  if (entries.length === 0) return null;
  return (
    <section aria-label="In the file">
      <h3 className="mb-1 text-sm font-medium">In the file</h3>
      <ul className="divide-y divide-line rounded border border-line">
        {entries.map((entry) => (
          <li key={entry.item.id} className="flex flex-wrap items-center gap-3 px-3 py-2 text-sm">
            <div className="min-w-0 flex-1 basis-60">
              <p className="font-medium break-words">{entry.item.name}</p>
              <KeptWhen item={entry.item} />
            </div>
            <Button
              size="small"
              aria-label={`Open ${entry.item.name}`}
              onClick={() => onOpen(entry)}
            >
              Open
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
