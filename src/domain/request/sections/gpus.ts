import { field, section } from '@/domain/request/field';
import { z } from '@/domain/schema/zod';

export const gpuSpec = z.looseObject({
  slot: field(z.string('Enter the GPU’s slot.'), {
    label: 'Slot',
    help: 'The PCI address of the GPU.',
    control: 'text',
    omitted: 'Required.',
    example: 'bd:00.0',
  }),
  product_id: field(z.string().nullish(), {
    label: 'Product id',
    help: 'PCI vendor and device of the GPU. Current hosts go by the slot alone.',
    control: 'text',
    omitted: 'The slot alone decides.',
    example: '10de:2335',
  }),
});

export const gpuConfig = z.looseObject({
  gpus: field(z.array(gpuSpec), {
    label: 'GPUs',
    help: 'The GPUs to attach, by slot.',
    control: 'composite',
    omitted: 'Required.',
  }),
  attach_mode: field(z.string().default('listed'), {
    label: 'Attach',
    help: 'The listed GPUs, or all of the node’s. Not every host allows all.',
    control: 'choice',
    omitted: 'The API uses listed.',
    options: [
      { value: 'listed', label: 'Listed' },
      { value: 'all', label: 'All' },
    ],
  }),
});

/** One GPU of `gpus.gpus`, as it is sent. */
export type GpuSpec = z.input<typeof gpuSpec>;

export const gpusSection = section(
  'gpus',
  'GPUs',
  'Explicit GPU slots. Most people choose a GPU instance type instead.',
  {
    gpus: field(gpuConfig.nullish(), {
      label: 'GPU slots',
      help: 'PCI slots of reserved GPUs to attach, or all of the node’s.',
      control: 'composite',
      omitted: 'No GPU beyond what the instance type brings.',
      example: 'bd:00.0 10de:2335',
      attested: 'with the size of the machine, in RTMR0',
    }),
  },
);
