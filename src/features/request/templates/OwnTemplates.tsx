import { kept } from '@/display/kept/kept';
import { formOf } from '@/display/kept/kept-form';
import type { ProvisionForm } from '@/domain/request/form';
import { onDay } from '@/text/dates';
import { useWatched } from '@/ui/browser/use-watched';
import { hasWords } from '@/ui/input/narrow';
import { useState } from 'react';

interface OwnTemplatesProps {
  /** What is looked for. */
  looked: string;
  onTake: (form: ProvisionForm, name: string) => void;
}

/** The forms that were saved as templates in this browser; nothing where there are none. */
export function OwnTemplates({ looked, onTake }: OwnTemplatesProps) {
  const { items } = useWatched(kept);
  const [trouble, setTrouble] = useState<string>();
  const found = items.filter(({ kind, name }) => kind === 'template' && hasWords(name, looked));
  async function take(id: string, name: string) {
    const form = formOf(await kept.text(id).catch(() => undefined));
    if (form) onTake(form, name);
    else setTrouble(`“${name}” cannot be read any more.`);
  }
  if (found.length === 0) return null;
  return (
    <section aria-label="Your templates" className="mb-4">
      <h3 className="mb-1 text-sm font-medium">Your templates</h3>
      <ul aria-label="Your templates" className="divide-y divide-line rounded border border-line">
        {found.map(({ id, name, at }) => (
          <li key={id} className="relative px-3 py-2.5 text-sm hover:bg-raised">
            <button
              type="button"
              onClick={() => void take(id, name)}
              className="text-left font-medium break-words after:absolute after:inset-0"
            >
              {name}
            </button>
            <p className="text-[13px] text-muted">Saved in this browser on {onDay(at)}</p>
          </li>
        ))}
      </ul>
      {trouble !== undefined && (
        <p role="alert" className="mt-1 text-sm text-bad">
          {trouble}
        </p>
      )}
    </section>
  );
}
