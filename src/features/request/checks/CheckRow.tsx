import type { ListedKind } from '@/features/request/derive/listed';
import { LISTED_LOOKS } from '@/features/request/listed-looks';
import type { CheckItem } from './check-items';

const WORDS: Record<ListedKind, string> = {
  error: 'problem',
  unchecked: 'not checked',
  warning: 'warning',
  hint: 'hint',
  task: 'to fill in',
};

/** One finding: the whole of it leads to its place, its fix and its reason stand beside. */
export function CheckRow({ item }: { item: CheckItem }) {
  const { kind, place, message, why, objection, link, rule, fix, goTo } = item;
  const { Icon, tone } = LISTED_LOOKS[kind];
  return (
    <li className="py-2 pr-3 pl-9 text-sm relative hover:bg-raised">
      <Icon aria-hidden size={15} className={`absolute top-2.5 left-3 ${tone}`} />
      <button type="button" onClick={goTo} className="block min-h-6 w-full text-left">
        <span className="sr-only">{WORDS[kind]}: </span>
        <span className="font-medium">{place}</span>
        {objection !== undefined && <span className="text-muted"> · {objection}</span>}
        <span className="block break-words">{message}</span>
      </button>
      {why !== undefined && <p className="text-[13px] text-muted">{why}</p>}
      {(fix || link !== undefined) && (
        <p className="flex flex-wrap items-center gap-x-3 text-[13px]">
          {fix && (
            <button
              type="button"
              onClick={fix.apply}
              className="min-h-6 font-medium text-accent underline underline-offset-2"
            >
              {fix.title}
            </button>
          )}
          {link !== undefined && (
            <a
              href={link}
              target="_blank"
              rel="noopener noreferrer"
              className="inline-flex min-h-6 items-center text-muted underline underline-offset-2"
            >
              {rule ?? 'Learn more'}
            </a>
          )}
        </p>
      )}
    </li>
  );
}
