import { readGpu } from '@/domain/request/gpu-line';
import type { ProvisionRequest } from '@/domain/request/request';
import { FieldFrame } from '@/form/controls/FieldFrame';
import { EditableList } from '@/form/EditableList';
import { useFindings } from '@/form/state/field-sources';
import { NullableText } from '@/form/NullableText';
import { useField } from '@/form/state/use-field';
import { useDerived } from '@/features/request/derive/use-derived';
import { instanceTypeOf } from '@/domain/cloud/placement/wish';
import { Segmented } from '@/ui/input/Segmented';
import { TextInput } from '@/ui/input/TextInput';
import { later } from '@/ui/later';
import type { GpuSpec } from '@/domain/request/sections/gpus';

// What there is to tick comes with the look-ups anyway; slots can be typed from the start.
const GpuOffers = later(async () => (await import('./GpuOffers.lazy')).GpuOffers);

type Gpus = NonNullable<ProvisionRequest['gpus']>;

const MODES = [
  { value: 'listed', label: 'Listed slots' },
  { value: 'all', label: 'All of the node’s' },
];

/** GPU slots and how they are attached; with neither, `gpus` is left out. */
export function GpusField() {
  const at = useField('gpus');
  const { field } = at;
  const type = useDerived(({ request, catalogue }) => instanceTypeOf(request, catalogue));
  // The form's value at `gpus` is the schema's input; RHF only knows it as any field's value.
  const value = (field.value ?? undefined) as Gpus | undefined;
  const slots = Array.isArray(value?.gpus) ? value.gpus : [];
  function change(next: Partial<Gpus>) {
    const merged: Gpus = { gpus: slots, ...value, ...next };
    const empty = merged.gpus.length === 0 && (merged.attach_mode ?? 'listed') === 'listed';
    field.onChange(empty ? undefined : merged);
  }
  return (
    <FieldFrame path="gpus" at={at} group>
      {() => (
        <div className="space-y-2">
          <Segmented
            name="gpus.attach_mode"
            labelledBy="field-gpus-label"
            value={value?.attach_mode ?? 'listed'}
            options={MODES}
            onChange={(attach_mode) => change({ attach_mode })}
          />
          {type?.requires_gpu && (
            <p className="text-[13px] text-muted">
              {type.id} brings its own GPUs{type.description !== '' && `: ${type.description}`}.
              List slots only to choose certain ones.
            </p>
          )}
          {value?.attach_mode === 'all' ? (
            <p className="text-[13px] text-muted">
              Every GPU of the node is attached, and the slots below decide nothing. The host must
              allow it, and refuses while another CVM holds one.
            </p>
          ) : (
            <GpuOffers chosen={slots} onChange={(gpus) => change({ gpus })} />
          )}
          <EditableList
            path="gpus.gpus"
            items={slots}
            onChange={(gpus) => change({ gpus })}
            onBlur={field.onBlur}
            noun="GPU"
            nameOf={({ slot }) => slot}
            parse={readGpu}
            example={at.facts.example}
            row={(gpu, i) => (
              <GpuRow
                gpu={gpu}
                index={i}
                isShown={at.isShown}
                onChange={(next) => change({ gpus: slots.map((old, n) => (n === i ? next : old)) })}
              />
            )}
          />
        </div>
      )}
    </FieldFrame>
  );
}

interface GpuRowProps {
  gpu: GpuSpec;
  index: number;
  isShown: ReturnType<typeof useField>['isShown'];
  onChange: (gpu: GpuSpec) => void;
}

function GpuRow({ gpu, index, isShown, onChange }: GpuRowProps) {
  const visible = useFindings(`gpus.gpus.${index}`).find(isShown);
  return (
    <div className="space-y-1">
      <div className="grid grid-cols-2 gap-1">
        <TextInput
          aria-label={`GPU ${index + 1}: slot`}
          aria-invalid={visible?.severity === 'error' ? true : undefined}
          machine
          value={gpu.slot}
          placeholder="slot"
          onChange={({ target }) => onChange({ ...gpu, slot: target.value })}
        />
        <NullableText
          name={`GPU ${index + 1}: product id`}
          value={gpu.product_id}
          placeholder="product id (optional)"
          onChange={(product_id) => onChange({ ...gpu, product_id })}
        />
      </div>
      {visible && (
        <p className={`text-[13px] ${visible.severity === 'error' ? 'text-bad' : 'text-warn'}`}>
          {visible.message}
        </p>
      )}
    </div>
  );
}
