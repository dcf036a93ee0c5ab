import type { ProvisionForm } from '@/domain/request/form';
import { goToField } from '@/form/field-id';
import { changeAndFocus } from '@/ui/browser/focus';
import { Dialog } from '@/ui/overlay/Dialog';
import { ListFinder } from '@/ui/input/ListFinder';
import { hasWords } from '@/ui/input/narrow';
import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { galleryOpen } from './gallery-open';
import { putsAside, payloadPath, withTemplate, wordsOf, type Template } from './template';
import { OwnTemplates } from './OwnTemplates';
import { TemplateCard } from './TemplateCard';
import { TEMPLATES } from './templates';

const FINDER = 'find-template';
const close = () => galleryOpen.set(false);

interface GalleryDialogProps {
  /** Loads other values; those that were there can be brought back. */
  onReplace: (values: ProvisionForm, title: string) => void;
}

/** Whole apps to begin with, found by what they are for. */
export function GalleryDialog({ onReplace }: GalleryDialogProps) {
  const { getValues, setValue } = useFormContext<ProvisionForm>();
  const [looked, setLooked] = useState('');
  const found = TEMPLATES.filter((template) => hasWords(wordsOf(template), looked));
  const isTaken = TEMPLATES.some((template) => putsAside(getValues(), template));

  function take(template: Template) {
    const before = getValues();
    const next = withTemplate(before, template);
    changeAndFocus(
      () => {
        close();
        if (putsAside(before, template))
          onReplace(next, `The template “${template.title}” is loaded`);
        else fill(next);
      },
      () => undefined,
    );
    goToField(payloadPath(template));
  }
  /** A whole form; the machine's name stays the one that is typed. */
  function takeOwn(form: ProvisionForm, name: string) {
    const next = { ...form, name: getValues('name') };
    changeAndFocus(
      () => {
        close();
        onReplace(next, `The template “${name}” is loaded`);
      },
      () => undefined,
    );
    goToField('name');
  }
  /** Field by field, where nothing goes by it: there is nothing to bring back. */
  function fill({ compose_file, instance_type, disk_size, sending }: ProvisionForm) {
    const changed = { shouldDirty: true };
    setValue('compose_file.runner', compose_file.runner, changed);
    setValue('compose_file.docker_compose_file', compose_file.docker_compose_file, changed);
    setValue('compose_file.bash_script', compose_file.bash_script, changed);
    setValue('compose_file.allowed_envs', compose_file.allowed_envs, changed);
    setValue('instance_type', instance_type, changed);
    setValue('disk_size', disk_size, changed);
    setValue('sending.size', sending.size, changed);
  }
  return (
    <Dialog
      open
      onOpenChange={close}
      focusId={FINDER}
      title="Start from a template"
      description="Each passes the checks once its variables have values. Prices are of the machine, without its disk."
      wide
    >
      {isTaken && (
        <p className="mb-3 text-sm text-warn">
          The form has a text already. A template takes its place; what was there can be brought
          back.
        </p>
      )}
      <ListFinder
        id={FINDER}
        label="Find a template"
        value={looked}
        onChange={setLooked}
        found={found.length}
        more={0}
      />
      <OwnTemplates looked={looked} onTake={takeOwn} />
      <ul aria-label="Templates" className="divide-y divide-line rounded border border-line">
        {found.map((template) => (
          <TemplateCard key={template.id} template={template} onTake={() => take(template)} />
        ))}
      </ul>
    </Dialog>
  );
}
