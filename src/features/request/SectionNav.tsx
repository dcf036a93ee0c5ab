import { sections } from '@/domain/request/request';
import { Circle, CircleCheck } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { tallyWords, worstOf } from '@/features/request/derive/listed';
import { useDerived } from '@/features/request/derive/use-derived';
import { useListed } from '@/features/request/derive/use-listed';
import { unfoldSection } from '@/form/field-id';
import { useWatched } from '@/ui/browser/use-watched';
import { LISTED_LOOKS } from './listed-looks';
import { sectionStates, type SectionState } from './section-state';
import { visibleSection } from './visible-section';

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** The sections in order, each with its state; follows the scroll. One tab stop, with arrow keys along it. */
export function SectionNav() {
  const form = useDerived((derived) => derived.form);
  const { list, isChecking } = useListed();
  const states = sectionStates(form, list, isChecking);
  const visible = useWatched(visibleSection);
  // Where the focus is; from elsewhere Tab comes to the section in sight.
  const [focused, setFocused] = useState<string>();
  const stop = focused ?? visible;
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const links = [...event.currentTarget.querySelectorAll('a')];
    const at = links.findIndex((link) => link === document.activeElement);
    const to = { Home: 0, End: links.length - 1 }[event.key] ?? at + (STEPS[event.key] ?? NaN);
    if (Number.isNaN(to)) return;
    links[(to + links.length) % links.length]?.focus();
    event.preventDefault();
  }
  return (
    <nav
      aria-label="Sections"
      onKeyDown={onKeyDown}
      onBlur={() => setFocused(undefined)}
      className="sticky top-12 z-20 overflow-x-auto border-b border-line bg-canvas max-xl:col-span-full xl:h-[calc(100vh-3rem-3.5rem)] xl:border-r xl:border-b-0 xl:py-4"
    >
      <ul className="flex gap-1 px-2 py-1 xl:flex-col">
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              tabIndex={id === stop ? 0 : -1}
              onFocus={() => setFocused(id)}
              onClick={() => unfoldSection(id)}
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

const OTHER = {
  untouched: { Icon: Circle, tone: 'text-line-strong', words: '' },
  // As it was till now; where it lasts, it is seen to wait.
  checking: { Icon: CircleCheck, tone: 'text-faint', words: 'checking:' },
  complete: { Icon: CircleCheck, tone: 'text-good', words: 'complete:' },
};

function StateSign({ state }: { state: SectionState }) {
  if (state.kind === 'listed') {
    const { tally } = state;
    const { Icon, tone } = LISTED_LOOKS[worstOf(tally) ?? 'task'];
    return (
      <>
        <Icon aria-hidden size={13} className={tone} />
        <span className={`order-last ml-auto text-xs tabular-nums ${tone}`}>
          <span aria-hidden>{tally.total}</span>
          <span className="sr-only">{tallyWords(tally)}</span>
        </span>
      </>
    );
  }
  const { Icon, tone, words } = OTHER[state.kind];
  return (
    <span className={`transition-colors delay-150 ${tone}`}>
      <Icon aria-hidden size={13} />
      {words !== '' && <span className="sr-only">{words}</span>}
    </span>
  );
}
