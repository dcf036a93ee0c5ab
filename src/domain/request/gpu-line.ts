import type { GpuSpec } from '@/domain/request/sections/gpus';

/** A GPU written as its PCI slot, with or without a product id: `bd:00.0 10de:2335`. */
export function readGpu(line: string): GpuSpec[] | undefined {
  const [slot, product, ...rest] = line.trim().split(/[\s,]+/);
  if (!slot || rest.length > 0) return undefined;
  return [{ slot, ...(product !== undefined && { product_id: product }) }];
}
