import { field, section } from '@/domain/field';
import { z } from '@/domain/zod';

export const gpuSpec = z.looseObject({
  slot: z.string('Enter the GPU’s slot.'),
  product_id: z.string().nullish(),
});

export const gpuConfig = z.looseObject({
  gpus: z.array(gpuSpec),
  attach_mode: z.string().default('listed'),
});

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
    }),
  },
);
