import { initialForm, type ProvisionForm } from '@/domain/request/form';
import { labelOf } from '@/domain/request/labels';
import { fieldSchema, sections, type FieldPath } from '@/domain/request/request';
import { fieldFacts } from '@/domain/request/field';
import { isSame, valueAt } from '@/domain/request/serialize';

interface Around {
  form: ProvisionForm;
  /** The size that brings GPUs of its own, where one is chosen. */
  gpuSize: string | undefined;
}

interface Line {
  /** The fields that the words speak of; of the others it is named which are set. */
  speaksOf: readonly FieldPath[];
  words: (around: Around) => string[];
}

/** The sections that most people leave alone, with what each holds in a few words; a draft may hold anything. */
const LINES: Partial<Record<string, Line>> = {
  placement: {
    speaksOf: ['region', 'teepod_id', 'node_id', 'prefer_dev', 'image'],
    words({ form: { region, teepod_id, node_id, prefer_dev, image } }) {
      const where = [
        ...(isGiven(teepod_id) ? [`Node ${textOf(teepod_id)}`] : []),
        ...(isGiven(node_id) ? [`Node ${textOf(node_id)}, by its newer id`] : []),
        ...(isGiven(region) ? [textOf(region)] : []),
      ];
      return [...(where.length > 0 ? where : ['Automatic']), imageWords(image, prefer_dev)];
    },
  },
  ports: {
    speaksOf: ['ports'],
    words({ form: { ports } }) {
      if (!Array.isArray(ports) || ports.length === 0) return ['No port of the host is mapped'];
      return [
        few(
          ports.map(
            ({ protocol, host_port, vm_port }) =>
              `${textOf(protocol)} ${textOf(host_port)} → ${textOf(vm_port)}`,
          ),
        ),
      ];
    },
  },
  gpus: {
    speaksOf: ['gpus'],
    words({ form: { gpus }, gpuSize }) {
      if (gpus?.attach_mode === 'all') return ['All of the node’s'];
      const slots = Array.isArray(gpus?.gpus) ? gpus.gpus : [];
      if (slots.length > 0) return [few(slots.map(({ slot }) => textOf(slot)))];
      return [gpuSize === undefined ? 'None' : `Those of ${gpuSize}`];
    },
  },
  kms: {
    speaksOf: ['kms', 'compose_file.kms_enabled'],
    words({ form: { kms, compose_file } }) {
      const { options = [] } = fieldFacts.get(fieldSchema('kms')) ?? {};
      const chosen = kms === undefined ? 'phala' : kms;
      const label = options.find(({ value }) => value === chosen)?.label ?? textOf(chosen);
      return [`${label} KMS`, ...(compose_file.kms_enabled === false ? ['no keys from it'] : [])];
    },
  },
  advanced: { speaksOf: [], words: () => [] },
};

/** Whether a section is folded to one line. */
export const isFolded = (section: string) => LINES[section] !== undefined;

/** What a folded section holds: “Automatic · production image”. */
export function sectionLine(section: string, around: Around): string {
  const { speaksOf = [], words } = LINES[section] ?? {};
  const start = initialForm();
  const fields = sections.find(({ id }) => id === section)?.fields ?? {};
  const others = Object.keys(fields).filter(
    (path) =>
      !speaksOf.some((known) => known === path) &&
      !isSame(valueAt(around.form, path), valueAt(start, path)),
  );
  const parts = [
    ...(words?.(around) ?? []),
    ...(others.length > 0 ? [`set: ${others.map(labelOf).join(', ')}`] : []),
  ];
  return parts.length > 0 ? parts.join(' · ') : 'Nothing is set';
}

function imageWords(image: unknown, isDev: unknown): string {
  if (isGiven(image)) return textOf(image);
  if (isDev === false) return 'production image';
  return isDev === true ? 'development image' : 'the server picks the image';
}

const isGiven = (value: unknown) => value !== undefined && value !== null && value !== '';

const textOf = (value: unknown) =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? 'none');

function few(texts: string[]): string {
  const more = texts.length - 3;
  return more > 0 ? `${texts.slice(0, 3).join(', ')} and ${more} more` : texts.join(', ');
}
