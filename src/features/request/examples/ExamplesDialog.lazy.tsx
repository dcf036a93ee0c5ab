import { namesIn } from '@/domain/compose/parsed-compose';
import type { ProvisionForm } from '@/domain/request/form';
import { goToField } from '@/form/field-id';
import { Dialog } from '@/ui/overlay/Dialog';
import { changeAndFocus } from '@/ui/browser/focus';
import { useFormContext } from 'react-hook-form';
import { EXAMPLES, hasRoom, payloadPath, type Example } from './examples';

/** Whole apps to begin with; each says what it sets beside the text. */
export function ExamplesDialog({ onClose }: { onClose: () => void }) {
  const { getValues, setValue } = useFormContext<ProvisionForm>();
  function take(example: Example) {
    const changed = { shouldDirty: true };
    const names = namesIn(getValues('compose_file.allowed_envs'));
    const more = (example.needs?.allowed_envs ?? []).filter((name) => !names.includes(name));
    const fill = () => {
      onClose();
      if (example.runner === 'bash' || getValues('compose_file.runner') === 'bash') {
        setValue('compose_file.runner', example.runner, changed);
      }
      setValue(payloadPath(example), example.text, changed);
      if (more.length > 0) setValue('compose_file.allowed_envs', [...names, ...more], changed);
      if (example.needs?.disk_size) setValue('disk_size', example.needs.disk_size, changed);
      if (example.needs?.instance_type) {
        setValue('sending.size', 'type', changed);
        setValue('instance_type', example.needs.instance_type, changed);
      }
    };
    changeAndFocus(fill, () => undefined);
    goToField(payloadPath(example));
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Start from an example"
      description="Each runs as it stands and passes the checks. Images are pinned by digest, so the hash covers their code."
      wide
    >
      <ul className="divide-y divide-line rounded border border-line">
        {EXAMPLES.filter((example) => hasRoom(example, getValues())).map((example) => (
          <li key={example.title}>
            <button
              type="button"
              onClick={() => take(example)}
              className="flex w-full flex-wrap items-baseline gap-x-4 gap-y-0.5 px-3 py-2.5 text-left text-sm hover:bg-raised focus-visible:-outline-offset-2"
            >
              <span className="w-56 font-medium">{example.title}</span>
              <span className="min-w-60 flex-1 text-muted">
                {example.about} <Needs {...example} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function Needs({ runner, needs }: Example) {
  const parts = [
    runner === 'bash' && 'the runner to bash',
    needs?.instance_type !== undefined && `the instance type to ${needs.instance_type}`,
    needs?.disk_size !== undefined && `the disk to ${needs.disk_size} GB`,
    needs?.allowed_envs && `${needs.allowed_envs.join(', ')} as allowed`,
  ].filter((part) => typeof part === 'string');
  if (parts.length === 0) return null;
  return <span className="text-faint">Also sets {parts.join(', ')}.</span>;
}
