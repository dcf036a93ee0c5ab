import type { Catalogue, InstanceType } from '@/domain/cloud/lookups';

/** The keys of a request that decide where it can run; a draft may hold anything in them. */
export interface PlacementKeys {
  region?: unknown;
  teepod_id?: unknown;
  image?: unknown;
  prefer_dev?: unknown;
  kms?: unknown;
  kms_id?: unknown;
  instance_type?: unknown;
  vcpu?: unknown;
  memory?: unknown;
  gpus?: { attach_mode?: unknown; gpus?: unknown } | null | undefined;
}

/** What a request asks of the node it will run on; undefined where it leaves the choice open. */
export interface Wish {
  region: string | undefined;
  teepodId: number | undefined;
  image: string | undefined;
  /** Whether a development image is wanted; undefined where the image's name decides. */
  dev: boolean | undefined;
  kms: string;
  kmsId: string | undefined;
  vcpu: number | undefined;
  /** MB */
  memory: number | undefined;
  /** Undefined while the instance type is not known. */
  gpu: boolean | undefined;
  /** The size is a vCPU and memory pair of one's own. */
  custom: boolean;
}

/** The instance type a request names, as far as it was looked up. */
export function instanceTypeOf(
  { instance_type }: Pick<PlacementKeys, 'instance_type'>,
  { instanceTypes }: Catalogue,
): InstanceType | undefined {
  return instanceTypes?.find(({ id }) => id === instance_type);
}

/**
 * Reads the wish out of a request. Left out, `prefer_dev` means the image's name, else a development
 * image, and `kms` means phala (OpenAPI, ProvisionDstackAppRequestV2).
 */
export function wishOf(request: PlacementKeys, catalogue: Catalogue): Wish {
  const type = instanceTypeOf(request, catalogue);
  const { gpus, prefer_dev } = request;
  const image = text(request.image);
  const named = text(request.instance_type) !== undefined;
  const listed: unknown = gpus?.gpus;
  const slots = gpus?.attach_mode === 'all' || (Array.isArray(listed) && listed.length > 0);
  return {
    region: text(request.region),
    teepodId: number(request.teepod_id),
    image,
    dev: typeof prefer_dev === 'boolean' ? prefer_dev : image === undefined ? true : undefined,
    kms: text(request.kms) ?? 'phala',
    kmsId: text(request.kms_id),
    vcpu: named ? type?.vcpu : number(request.vcpu),
    memory: named ? type?.memory_mb : number(request.memory),
    gpu: slots || (named ? type?.requires_gpu : false),
    custom: !named,
  };
}

// A draft may hold anything: what does not fit its type is no wish, and complained of elsewhere.
function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
