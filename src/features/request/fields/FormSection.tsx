import type { Section } from '@/domain/request/field';
import type { FieldPath } from '@/domain/request/request';
import { Field } from '@/form/Field';
import { fieldId } from '@/form/field-id';
import { factsOf } from '@/form/state/use-field';
import { Disclosure } from '@/ui/Disclosure';
import { composites } from './composites';
import { isFolded, sectionLine } from './section-line';
import { sectionNotes } from './section-notes';
import {
  bySection,
  listedAt,
  tallyOf,
  tallyWords,
  type Listed,
} from '@/features/request/derive/listed';
import { useDerived } from '@/features/request/derive/use-derived';
import { useListed } from '@/features/request/derive/use-listed';
import { SectionCount } from '@/features/request/SectionCount';
import { instanceTypeOf } from '@/domain/cloud/placement/wish';
import { valueAt } from '@/domain/request/serialize';
import { IsPart } from './is-part';

interface FormSectionProps {
  section: Section;
  /** Some of its fields only, and no word on the rest: what a change of a running app can touch. */
  isPart?: boolean;
}

/** One section of the form: common fields open, rare ones and rare sections folded with a line on what they hold. */
export function FormSection({ section, isPart = false }: FormSectionProps) {
  // A section's keys are wire paths; the generic Section type only knows them as strings.
  const paths = Object.keys(section.fields) as FieldPath[];
  const isFold = !isPart && isFolded(section.id);
  const heading = (
    <h2 id={`${section.id}-title`} className="text-lg font-semibold">
      {section.title}
    </h2>
  );
  const body = (
    <IsPart value={isPart}>
      <SectionBody {...{ section, paths, isFold, isPart }} />
    </IsPart>
  );
  return (
    <section
      id={section.id}
      aria-labelledby={`${section.id}-title`}
      // Apart from each other, so that what changes in one is painted without going through the rest; what opens in
      // one (a list, an editor's hover) lies over the next.
      className={`relative isolate border-b border-line px-4 focus-within:z-2 hover:z-1 md:px-8 ${isFold ? 'py-2' : 'py-6'}`}
    >
      {isFold ? (
        <Disclosure
          look="part"
          title={heading}
          summary={<SectionSummary id={section.id} />}
          holds={paths.map(fieldId)}
        >
          {body}
        </Disclosure>
      ) : (
        <>
          <div className="flex flex-wrap items-baseline gap-x-3">
            {heading}
            <SectionCount id={section.id} />
          </div>
          {body}
        </>
      )}
    </section>
  );
}

interface SectionBodyProps {
  section: Section;
  paths: FieldPath[];
  /** The section as a whole was unfolded: what is nothing but rare is not folded once more. */
  isFold: boolean;
  isPart: boolean;
}

function SectionBody({ section, paths, isFold, isPart }: SectionBodyProps) {
  const rare = paths.filter((path) => factsOf(path).rare);
  const folded = isFold && rare.length === paths.length ? [] : rare;
  const Note = isPart ? undefined : sectionNotes[section.id];
  return (
    <>
      {!isPart && <p className="mt-0.5 mb-2 text-sm text-muted">{section.intro}</p>}
      {Note && <Note />}
      {paths
        .filter((path) => !folded.includes(path))
        .map((path) => (
          <SectionField key={path} path={path} />
        ))}
      {folded.length > 0 && (
        <div className="mt-3">
          <Disclosure
            title="Rarely needed"
            summary={<RareSummary paths={folded} />}
            holds={folded.map(fieldId)}
          >
            {folded.map((path) => (
              <SectionField key={path} path={path} />
            ))}
          </Disclosure>
        </div>
      )}
    </>
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
  const names = paths.map((path) => factsOf(path).label).join(', ');
  const parts = [...(set.length > 0 ? [`${set.length} set`] : []), names];
  return (
    <>
      <FoldedProblems of={(list) => listedAt(list, paths)} />
      {parts.join(' · ')}
    </>
  );
}

function SectionSummary({ id }: { id: string }) {
  const line = useDerived(({ form, request, catalogue }) => {
    const type = instanceTypeOf(request, catalogue);
    return sectionLine(id, { form, gpuSize: type?.requires_gpu ? type.id : undefined });
  });
  return (
    <>
      <FoldedProblems of={(list) => bySection(list).get(id) ?? []} />
      {line}
    </>
  );
}

/** What there is to look at behind a fold, as the rail counts it. */
function FoldedProblems({ of }: { of: (list: Listed[]) => Listed[] }) {
  const { list } = useListed();
  const tally = tallyOf(of(list));
  if (tally.total === 0) return null;
  return (
    <>
      <span className={tally.error > 0 ? 'text-bad' : 'text-warn'}>{tallyWords(tally)}</span>
      {' · '}
    </>
  );
}
