import { sections } from '@/domain/request/request';
import { problemWords } from '@/text/count-words';
import { Circle, CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import { type KeyboardEvent } from 'react';
import { useFormState } from 'react-hook-form';
import { useParts } from '@/features/request/derive/use-derived';
import { useWatched } from '@/ui/browser/use-watched';
import { sectionStates, type SectionState } from './section-state';
import { visibleSection } from './visible-section';

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** The sections in order, each with its state; follows the scroll, and arrow keys move along it. */
export function SectionNav() {
  const { form, findings } = useParts('form', 'findings');
  const { submitCount } = useFormState();
  const states = sectionStates(form, findings, submitCount > 0);
  const visible = useWatched(visibleSection);
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const step = STEPS[event.key];
    if (step === undefined) return;
    const links = [...event.currentTarget.querySelectorAll('a')];
    const at = links.findIndex((link) => link === document.activeElement);
    links[(at + step + links.length) % links.length]?.focus();
    event.preventDefault();
  }
  return (
    <nav
      aria-label="Sections"
      onKeyDown={onKeyDown}
      className="sticky top-12 z-20 overflow-x-auto border-b border-line bg-canvas max-xl:col-span-full xl:h-[calc(100vh-3rem-3.5rem)] xl:border-r xl:border-b-0 xl:py-4"
    >
      <ul className="flex gap-1 px-2 py-1 xl:flex-col">
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              aria-current={visible === id ? 'true' : undefined}
              className="flex h-8 items-center gap-2 rounded px-2 text-sm whitespace-nowrap text-muted hover:bg-raised hover:text-ink aria-current:bg-raised aria-current:font-medium aria-current:text-ink"
            >
              <StateSign state={states.get(id) ?? { kind: 'untouched' }} />
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function StateSign({ state }: { state: SectionState }) {
  if (state.kind === 'problems') {
    const { errors, warnings } = state;
    const Icon = errors > 0 ? CircleAlert : TriangleAlert;
    const tone = errors > 0 ? 'text-bad' : 'text-warn';
    return (
      <>
        <Icon aria-hidden size={13} className={tone} />
        <span className={`order-last ml-auto text-xs tabular-nums ${tone}`}>
          <span aria-hidden>{errors || warnings}</span>
          <span className="sr-only">{problemWords(errors, warnings)}</span>
        </span>
      </>
    );
  }
  const complete = state.kind === 'complete';
  const Icon = complete ? CircleCheck : Circle;
  return (
    <span className={complete ? 'text-good' : 'text-line-strong'}>
      <Icon aria-hidden size={13} />
      {complete && <span className="sr-only">complete:</span>}
    </span>
  );
}
