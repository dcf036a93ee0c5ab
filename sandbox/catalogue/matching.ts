import { KMS_LIST, OS_IMAGES } from './catalogue';
import type { CatalogueKms, OsImageRow } from './catalogue-types';
import type { NodeNow } from './node-now';
import { refuse, refuseField, type ErrorDetail, type ApiRefusal } from '#sandbox/http/refusal';
import { isGiven, type CheckedRequest } from '#sandbox/provision/request-check';
import type { GpuDemand, Size } from './size';
import type { ImageWish, KmsWish } from './wishes';

export interface Match {
  /** As it was when it was chosen. */
  node: NodeNow;
  image: OsImageRow;
  kms: CatalogueKms;
}

export interface MatchWish {
  size: Size;
  image: ImageWish;
  kms: KmsWish;
}

/**
 * Finds a node for a request. A pinned node says what it lacks (ERR-02-003 to -007, -010, -011, -013, -016);
 * otherwise the best node without a lack is taken, and if there is none the answer is ERR-02-002.
 */
export function matchNode(request: CheckedRequest, wish: MatchWish, nodes: NodeNow[]): Match {
  const inRegion = nodes.filter((node) => isIn(node, request.region));
  if (isGiven(request.teepod_id) || isGiven(request.node_id)) {
    const node = inRegion.find((one) => isNamed(one, request));
    if (!node) throw nothingMatches(request);
    return matchOn(node, wish);
  }
  const best = inRegion.toSorted((a, b) => b.resource_score - a.resource_score);
  const node = best.find((candidate) => lackOf(candidate, wish) === undefined);
  if (!node) throw nothingMatches(request);
  return matchOn(node, wish);
}

/** By both of its ids where both are given. */
function isNamed(node: NodeNow, { teepod_id, node_id }: CheckedRequest): boolean {
  const fits = (id: number, wanted: number | null | undefined) => !isGiven(wanted) || id === wanted;
  return fits(node.teepod_id, teepod_id) && fits(node.node_id, node_id);
}

function matchOn(node: NodeNow, wish: MatchWish): Match {
  const lack = lackOf(node, wish);
  const image = imageOn(node, wish);
  const kms = kmsOn(node, wish);
  if (lack || !image || !kms) throw lack ?? refuse('ERR-02-002');
  return { node, image, kms };
}

/**
 * The first thing a node lacks, in the order the cloud's codes are numbered; GPUs before their vCPUs.
 * Asked again at commit, because nothing is held for a provision.
 */
export function lackOf(node: NodeNow, wish: MatchWish): ApiRefusal | undefined {
  const { vcpu, memory, gpus } = wish.size;
  const short = (left: number, unit: string) => `${node.name} has ${left} ${unit} left`;
  if (node.remaining_cvm_slots < 1) {
    return refuseField('ERR-02-005', 'teepod_id', node.teepod_id, short(0, 'slots'));
  }
  const gpuLack = gpuLackOf(node, gpus);
  if (gpuLack) return gpuLack;
  if (vcpu > node.remaining_vcpu) {
    return refuseField('ERR-02-003', 'vcpu', vcpu, short(node.remaining_vcpu, 'vCPUs'));
  }
  if (memory > node.remaining_memory) {
    return refuseField(
      'ERR-02-004',
      'memory',
      memory,
      short(node.remaining_memory, 'MB of memory'),
    );
  }
  return imageLack(node, wish) ?? kmsLack(node, wish);
}

/** Never had them, holds the named slot for another CVM, or has too few left. */
function gpuLackOf(node: NodeNow, gpus: GpuDemand): ApiRefusal | undefined {
  const field = gpus.slots.length > 0 || gpus.all ? 'gpus' : 'instance_type';
  const all = [...node.gpu_slots, ...node.gpus_in_use];
  const most = gpus.all ? Math.max(gpus.count, 1) : gpus.count;
  const left = `${node.name} has ${node.gpu_slots.length} GPUs left`;
  if (all.length < most || !gpus.slots.every((slot) => all.includes(slot))) {
    return refuseField('ERR-02-006', field, gpus.count, left);
  }
  const taken = gpus.slots.find((slot) => node.gpus_in_use.includes(slot));
  if (taken !== undefined) {
    return refuseField('ERR-02-016', field, taken, `Another CVM holds ${taken}`);
  }
  if (node.gpu_slots.length < most || (gpus.all && node.gpus_in_use.length > 0)) {
    return refuseField('ERR-02-007', field, gpus.count, left);
  }
  return undefined;
}

/** The slots a CVM gets: those it named, then free ones up to its number. */
export function takeGpus(node: NodeNow, gpus: GpuDemand): string[] {
  if (gpus.all) return node.gpu_slots;
  const others = node.gpu_slots.filter((slot) => !gpus.slots.includes(slot));
  return [...gpus.slots, ...others].slice(0, gpus.count);
}

function imageLack(node: NodeNow, wish: MatchWish): ApiRefusal | undefined {
  const { pinned, dev } = wish.image;
  if (imageOn(node, wish)) return undefined;
  if (pinned && !node.images.includes(pinned.name)) {
    const message = `${node.name} does not have this image`;
    return refuseField('ERR-02-010', 'image', pinned.name, message);
  }
  const kind = `${dev ? 'development' : 'production'} image ${needsGpu(wish) ? 'with' : 'without'} GPU support`;
  const message = pinned ? `${pinned.name} is no ${kind}` : `${node.name} has no ${kind}`;
  return refuseField('ERR-02-013', 'image', pinned?.name ?? null, message);
}

function kmsLack(node: NodeNow, wish: MatchWish): ApiRefusal | undefined {
  if (kmsOn(node, wish)) return undefined;
  const { family, pinned } = wish.kms;
  const message = `${node.name} offers ${node.kms.join(', ')}`;
  return pinned
    ? refuseField('ERR-02-011', 'kms_id', pinned.slug, message)
    : refuseField('ERR-02-011', 'kms', family, message);
}

function imageOn(node: NodeNow, wish: MatchWish): OsImageRow | undefined {
  const { pinned, dev } = wish.image;
  return node.images
    .map((name) => OS_IMAGES.find((image) => image.name === name))
    .filter((image) => image !== undefined)
    .filter((image) => image.is_dev === dev && image.requires_gpu === needsGpu(wish))
    .find((image) => pinned === undefined || image.name === pinned.name);
}

function kmsOn(node: NodeNow, { kms: { family, pinned } }: MatchWish): CatalogueKms | undefined {
  return node.kms
    .map((slug) => KMS_LIST.find((kms) => kms.slug === slug))
    .filter((kms) => kms !== undefined)
    .find((kms) => kms.family === family && (pinned === undefined || kms.id === pinned.id));
}

function needsGpu({ size: { gpus } }: MatchWish): boolean {
  return gpus.count > 0 || gpus.all;
}

/** Regions are compared without regard to letter case, but never in part (both observed). */
function isIn(node: NodeNow, region: string | null | undefined): boolean {
  return !isGiven(region) || node.region_identifier.toLowerCase() === region.toLowerCase();
}

const FILTERS = [
  'region',
  'teepod_id',
  'node_id',
  'image',
  'kms_id',
  'kms_contract',
  'kms_contract_id',
  'kms',
  'instance_type',
] as const;

function nothingMatches(request: CheckedRequest): ApiRefusal {
  const details = FILTERS.filter((field) => isGiven(request[field])).map((field): ErrorDetail => ({
    field,
    value: request[field],
    message: 'No teepod found matching all requirements',
  }));
  return refuse('ERR-02-002', { details });
}
