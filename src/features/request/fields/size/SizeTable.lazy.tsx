import type { InstanceType } from '@/domain/cloud/lookups';
import { HOURS_PER_MONTH, priceOf } from '@/domain/cloud/price';
import { sizeWords } from '@/domain/cloud/size-words';
import { fieldId } from '@/form/field-id';
import { useNarrowed } from '@/ui/input/use-narrowed';
import { money, rate } from '@/text/money';

interface SizeTableProps {
  types: readonly InstanceType[];
  value: string;
  onChange: (id: string) => void;
  onBlur: () => void;
}

const NUMBER = 'px-2 md:px-3 py-1.5 text-right tabular-nums whitespace-nowrap';

/** Sizes with what each has and costs; native radios, so arrows move the choice. */
export function SizeTable({ types, value, onChange, onBlur }: SizeTableProps) {
  const isChosen = ({ id }: InstanceType) => id === value;
  const { rows, finder } = useNarrowed('Find a size', types, { wordsOf, isChosen });
  if (types.length === 0) return null;
  const withGpu = types.some(({ requires_gpu }) => requires_gpu);
  return (
    <>
      {finder}
      <div className="overflow-x-auto rounded border border-line">
        <table className="w-full text-sm">
          <caption className="sr-only">Instance types</caption>
          <thead>
            <tr className="border-b border-line text-left text-xs text-muted [&>th]:font-medium">
              <th scope="col" className="px-3 py-1.5">
                Size
              </th>
              <th scope="col" className={NUMBER}>
                vCPU
              </th>
              <th scope="col" className={NUMBER}>
                Memory
              </th>
              {withGpu && (
                <th scope="col" className="px-3 py-1.5 max-md:hidden">
                  GPU
                </th>
              )}
              <th scope="col" className={`${NUMBER} max-md:hidden`}>
                Disk
              </th>
              <th scope="col" className={NUMBER}>
                Per hour
              </th>
              <th scope="col" className={`${NUMBER} max-md:hidden`}>
                Per month
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((type) => (
              <SizeRow
                key={type.id}
                type={type}
                withGpu={withGpu}
                checked={type.id === value}
                onChange={() => onChange(type.id)}
                onBlur={onBlur}
              />
            ))}
          </tbody>
        </table>
        <p className="border-t border-line px-3 py-1.5 text-xs text-muted">
          Prices of the size alone, in US dollars; a month is {HOURS_PER_MONTH} hours.
        </p>
      </div>
    </>
  );
}

function wordsOf({ id, description, vcpu, memory_mb }: InstanceType): string {
  return `${id} ${description} ${vcpu} vCPU ${sizeWords(memory_mb)}`;
}

interface SizeRowProps {
  type: InstanceType;
  withGpu: boolean;
  checked: boolean;
  onChange: () => void;
  onBlur: () => void;
}

function SizeRow({ type, withGpu, checked, onChange, onBlur }: SizeRowProps) {
  const price = priceOf(type);
  const disk = type.default_disk_size_gb;
  return (
    <tr
      className={`cursor-pointer border-b border-line text-ink last:border-b-0 hover:bg-raised ${checked ? 'bg-accent-soft' : ''}`}
      onClick={onChange}
    >
      <th scope="row" className="px-3 py-1.5 text-left font-normal">
        <label className="flex cursor-pointer items-center gap-2 font-mono whitespace-nowrap">
          <input
            type="radio"
            name={fieldId('instance_type')}
            value={type.id}
            checked={checked}
            onChange={onChange}
            onBlur={onBlur}
            className="size-4 accent-accent"
          />
          {type.id}
        </label>
      </th>
      <td className={NUMBER}>{type.vcpu}</td>
      <td className={NUMBER}>{sizeWords(type.memory_mb)}</td>
      {withGpu && <td className="px-3 py-1.5 max-md:hidden">{gpuWords(type)}</td>}
      <td className={`${NUMBER} max-md:hidden`}>{disk ? `${disk} GB` : ''}</td>
      <td className={NUMBER}>{price ? rate(price.hourly) : 'no price'}</td>
      <td className={`${NUMBER} max-md:hidden`}>{price ? money(price.monthly) : ''}</td>
    </tr>
  );
}

/** The API has no field for it; its description begins with the GPUs where it names them. */
function gpuWords({ requires_gpu, description }: InstanceType): string {
  if (!requires_gpu) return '';
  return /\d+\s*[×x]\s*[^,;]+/i.exec(description)?.[0] ?? 'yes';
}
