import { FORGET_AFTER, forgetAfter, forgetWords } from '@/display/forget-after';
import { Segmented } from '@/ui/input/Segmented';
import { useWatched } from '@/ui/browser/use-watched';

/** After how long without activity the key and the typed values are forgotten, and how to change it. */
export function ForgetAfterChoice() {
  const choice = useWatched(forgetAfter);
  const words = forgetWords(choice);
  return (
    <section className="mt-5 text-[13px]">
      <h3 id="forget-after" className="mb-1.5 text-sm font-medium">
        Without activity, forget the key and secret values after
      </h3>
      <Segmented
        name="forget-after"
        labelledBy="forget-after"
        describedBy="forget-after-help"
        value={choice}
        options={FORGET_AFTER}
        onChange={(value) => {
          const chosen = FORGET_AFTER.find((one) => one.value === value);
          if (chosen) forgetAfter.set(chosen.value);
        }}
      />
      <p id="forget-after-help" className="mt-1.5 text-muted">
        {words === undefined
          ? 'They stay in this page’s memory until you forget or clear them, or the page is closed or loaded again.'
          : `They are forgotten when nobody has typed or moved the pointer on this page for ${words}. Names and the rest of the form stay, and nothing is forgotten while a call runs or the console follows a machine that is coming up.`}
      </p>
    </section>
  );
}
