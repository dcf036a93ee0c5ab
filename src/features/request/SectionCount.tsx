import { bySection, firstOf, tallyOf, tallyWords, worstOf } from '@/features/request/derive/listed';
import { useListed } from '@/features/request/derive/use-listed';
import { goToFinding } from '@/form/field-id';
import { LISTED_LOOKS } from './listed-looks';

/** What there is to look at in one section, beside its title; leads to the gravest. */
export function SectionCount({ id }: { id: string }) {
  const { list } = useListed();
  const own = bySection(list).get(id) ?? [];
  const tally = tallyOf(own);
  const worst = worstOf(tally);
  const first = firstOf(own);
  if (!worst || !first) return null;
  const { Icon, tone } = LISTED_LOOKS[worst];
  return (
    <button
      type="button"
      onClick={() => goToFinding(first)}
      className={`flex min-h-6 items-center gap-1.5 text-left text-[13px] hover:underline ${tone}`}
    >
      <Icon aria-hidden size={13} className="shrink-0" />
      {tallyWords(tally)}
    </button>
  );
}
