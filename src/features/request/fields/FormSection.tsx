import type { Section } from '@/domain/request/field';
import type { FieldPath } from '@/domain/request/request';
import { Field } from '@/form/Field';
import { fieldId } from '@/form/field-id';
import { factsOf } from '@/form/use-field';
import { Disclosure } from '@/ui/Disclosure';
import { composites } from './composites';
import { sectionNotes } from './section-notes';
import { tallyOf, tallyWords } from '@/features/request/derive/listed';
import { useDerived } from '@/features/request/derive/use-derived';
import { useListed } from '@/features/request/derive/use-listed';
import { SectionCount } from '@/features/request/SectionCount';
import { isWithin } from '@/form/openness';
import { valueAt } from '@/domain/request/serialize';

/** One section of the form: common fields open, rare ones folded with a line on what they hold. */
export function FormSection({ section }: { section: Section }) {
  // A section's keys are wire paths; the generic Section type only knows them as strings.
  const paths = Object.keys(section.fields) as FieldPath[];
  const rare = paths.filter((path) => factsOf(path).rare);
  const Note = sectionNotes[section.id];
  return (
    <section
      id={section.id}
      aria-labelledby={`${section.id}-title`}
      // Apart from each other, so that what changes in one is painted without going through the rest; what opens in
      // one (a list, an editor's hover) lies over the next.
      className="relative isolate scroll-mt-16 border-b border-line px-4 py-6 focus-within:z-2 hover:z-1 md:px-8"
    >
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h2 id={`${section.id}-title`} className="text-lg font-semibold">
          {section.title}
        </h2>
        <SectionCount id={section.id} />
      </div>
      <p className="mt-0.5 mb-2 text-sm text-muted">{section.intro}</p>
      {Note && <Note />}
      {paths
        .filter((path) => !rare.includes(path))
        .map((path) => (
          <SectionField key={path} path={path} />
        ))}
      {rare.length > 0 && (
        <div className="mt-3">
          <Disclosure
            title="Rarely needed"
            summary={<RareSummary paths={rare} />}
            holds={rare.map(fieldId)}
          >
            {rare.map((path) => (
              <SectionField key={path} path={path} />
            ))}
          </Disclosure>
        </div>
      )}
    </section>
  );
}

function SectionField({ path }: { path: FieldPath }) {
  const Composite = composites[path];
  return Composite ? <Composite /> : <Field path={path} />;
}

function RareSummary({ paths }: { paths: FieldPath[] }) {
  const set = useDerived(({ form }) =>
    paths.filter((path) => {
      const value = valueAt(form, path);
      return value !== undefined && value !== '';
    }),
  );
  const { list } = useListed();
  const folded = list.filter(({ finding }) => paths.some((path) => isWithin(finding.path, path)));
  const tally = tallyOf(folded);
  const names = paths.map((path) => factsOf(path).label).join(', ');
  const parts = [
    ...(tally.total > 0 ? [tallyWords(tally)] : []),
    ...(set.length > 0 ? [`${set.length} set`] : []),
    names,
  ];
  return <>{parts.join(' · ')}</>;
}
