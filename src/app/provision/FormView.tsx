import { importDoor } from '@/display/import-door';
import { DerivedProvider } from '@/features/request/derive/DerivedProvider';
import { BottomBar } from '@/features/request/BottomBar';
import { FormSection } from '@/features/request/fields/FormSection';
import { PinnedField } from '@/features/request/fields/PinnedField';
import { ImagesLookUp } from '@/features/request/images/ImagesLookUp';
import { Inspector } from '@/features/request/inspector/Inspector';
import { Gallery } from '@/features/request/templates/Gallery';
import { SectionNav } from '@/features/request/SectionNav';
import type { ProvisionForm } from '@/domain/request/form';
import { sections } from '@/domain/request/request';
import type { Pipeline } from '@/features/request/derive/pipeline';
import { FormProvider, type UseFormReturn } from 'react-hook-form';
import { HEADINGS } from '@/app/pages';
import { later } from '@/ui/later';
import { useWatched } from '@/ui/browser/use-watched';
import { shareAsked } from '@/features/request/share-asked';
import { FormNotices, type FormNoticesProps } from './FormNotices';
import { HistoryTab } from './HistoryTab';
import { Purpose } from './Purpose';

const Sharing = later(async () => (await import('./Sharing.lazy')).Sharing);
const Importing = later(async () => (await import('./Importing.lazy')).Importing);

interface FormViewProps extends FormNoticesProps {
  form: UseFormReturn<ProvisionForm>;
  pipeline: Pipeline;
  sending: boolean;
  /** Whether this is the page in sight. */
  shown: boolean;
  /** All that is typed now. */
  current: () => ProvisionForm;
  onImported: (values: ProvisionForm, title: string, undo: () => void) => void;
  onCancel: () => void;
}

/** The form, what it stands for beside it, and the one action below. */
export function FormView(props: FormViewProps) {
  const { form, pipeline, state, sending, shown, onSubmit, onCancel, onOpen } = props;
  const isSharing = useWatched(shareAsked);
  const isImporting = useWatched(importDoor) !== undefined;
  return (
    <FormProvider {...form}>
      <DerivedProvider pipeline={pipeline}>
        <div className="grid flex-1 grid-cols-1 items-start md:grid-cols-[minmax(0,1fr)_minmax(360px,400px)] xl:grid-cols-[13rem_minmax(0,1fr)_minmax(400px,30vw)]">
          <SectionNav />
          <main className="min-w-0 border-line bg-surface md:border-r">
            <h1 id={HEADINGS.form} tabIndex={-1} className="sr-only">
              Provision a confidential app
            </h1>
            <Purpose />
            <FormNotices {...props} />
            <form key={state.loads} noValidate onSubmit={(event) => event.preventDefault()}>
              {sections.map((section) => (
                <FormSection key={section.id} section={section} />
              ))}
              <div className="px-4 py-6 md:px-8">
                <PinnedField />
              </div>
            </form>
          </main>
          <Inspector history={<HistoryTab onOpen={onOpen} />} />
        </div>
        <ImagesLookUp />
        <Gallery onReplace={props.onReplace} />
        {isSharing && <Sharing />}
        {isImporting && shown && <Importing current={props.current} onReplace={props.onImported} />}
        <BottomBar sending={sending} onSubmit={() => onSubmit()} onCancel={onCancel} />
      </DerivedProvider>
    </FormProvider>
  );
}
