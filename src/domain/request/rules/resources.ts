import { isForGpu } from '@/domain/cloud/gpu-images';
import { isImage } from '@/domain/cloud/placement/image-name';
import { error, warning, type Finding } from '@/domain/request/finding';
import type { Catalogue } from '@/domain/cloud/lookups';
import type { ProvisionRequest } from '@/domain/request/request';

/** Size, OS image and GPUs: what cannot go together. */
export function resourceRules(request: ProvisionRequest, catalogue: Catalogue): Finding[] {
  return [...sizeRules(request), ...imageRules(request), ...gpuRules(request, catalogue)];
}

function sizeRules({ instance_type, vcpu, memory, disk_size }: ProvisionRequest): Finding[] {
  const findings: Finding[] = [];
  const given = (value: unknown) => value !== undefined && value !== null;
  if (!given(instance_type)) {
    if (!given(vcpu) && !given(memory)) {
      findings.push(error('instance_type', 'Choose an instance type, or set vCPU and memory.'));
    } else if (!given(vcpu)) {
      findings.push(error('vcpu', 'Memory alone is not a size: set vCPU too.'));
    } else if (!given(memory)) {
      findings.push(error('memory', 'vCPU alone is not a size: set memory too.'));
    }
  } else if (given(vcpu) || given(memory)) {
    findings.push(
      warning(
        given(vcpu) ? 'vcpu' : 'memory',
        'The instance type already sets vCPU and memory. Clear one or the other.',
      ),
    );
  }
  for (const [path, value] of Object.entries({ vcpu, memory, disk_size })) {
    if (typeof value === 'number' && value < 1) findings.push(error(path, 'Enter 1 or more.'));
  }
  const mb = memory ?? 0;
  if (mb >= 1 && mb < 512) {
    findings.push(
      warning('memory', `${mb} MB is very little. The request counts memory in MB: 4 GB is 4096.`),
    );
  }
  return findings;
}

function imageRules({ image, prefer_dev }: ProvisionRequest): Finding[] {
  if (typeof image !== 'string' || image === '' || typeof prefer_dev !== 'boolean') return [];
  const dev = /-dev-/.test(image);
  if (dev === prefer_dev) return [];
  return [
    warning(
      'prefer_dev',
      `${image} is a ${dev ? 'development' : 'production'} image, but a ${prefer_dev ? 'development' : 'production'} one is asked for.`,
    ),
  ];
}

function gpuRules(
  { gpus, instance_type, image }: ProvisionRequest,
  catalogue: Catalogue,
): Finding[] {
  const findings: Finding[] = [];
  const type = catalogue.instanceTypes?.find(({ id }) => id === instance_type);
  const attached = gpus !== undefined && gpus !== null;
  const mode = gpus?.attach_mode ?? 'listed';
  if (mode !== 'listed' && mode !== 'all') {
    findings.push(error('gpus.attach_mode', `The host refuses “${mode}”. Choose listed or all.`));
  }
  const asksForGpu = attached && (mode === 'all' || gpus.gpus.length > 0);
  if (asksForGpu && type?.requires_gpu === false) {
    findings.push(warning('gpus', `${type.id} is a CPU size. Choose a GPU instance type.`));
  }
  for (const [i, { slot }] of (gpus?.gpus ?? []).entries()) {
    if (slot === '') findings.push(error(`gpus.gpus.${i}.slot`, 'Enter the GPU’s slot.'));
  }
  const needs = asksForGpu ? 'Attaching GPUs' : type?.requires_gpu ? type.id : undefined;
  if (
    needs !== undefined &&
    typeof image === 'string' &&
    image !== '' &&
    !isGpuImage(image, catalogue)
  ) {
    findings.push(warning('image', `${needs} needs an nvidia OS image; ${image} is not one.`));
  }
  return findings;
}

/** By its name, or as the look-up says of an image of this name or slug. */
function isGpuImage(name: string, { nodes = [] }: Catalogue): boolean {
  if (isForGpu({ name })) return true;
  return nodes.some(({ images }) => images.some((one) => isImage(one, name) && isForGpu(one)));
}
