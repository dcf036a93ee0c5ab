/** Where an ERR code points and what helps; phala-docs references/error-codes.mdx. */
interface CodeFacts {
  fields: string[];
  advice?: string;
}

const NODE = ['teepod_id'];
const MATCH = ['region', 'teepod_id', 'image', 'kms'];
const COMPOSE = ['compose_file.docker_compose_file'];

const CODES: Record<string, CodeFacts> = {
  'ERR-01-001': { fields: NODE, advice: 'Clear the node, or choose one you have access to.' },
  'ERR-01-002': { fields: COMPOSE, advice: 'Add a compose file.' },
  'ERR-01-003': { fields: COMPOSE, advice: 'Correct the compose file.' },
  'ERR-01-004': { fields: ['name'], advice: 'Choose another name: this one is taken.' },
  'ERR-02-001': { fields: ['instance_type'], advice: 'Choose an instance type of the catalogue.' },
  'ERR-02-002': {
    fields: MATCH,
    advice:
      'No node fits region, node, image, KMS and GPU together. Clear one of them and try again.',
  },
  'ERR-02-003': { fields: ['vcpu'], advice: 'Choose a smaller size or another node.' },
  'ERR-02-004': { fields: ['memory'], advice: 'Choose a smaller size or another node.' },
  'ERR-02-005': { fields: NODE, advice: 'The node is full. Clear it or choose another.' },
  'ERR-02-006': { fields: ['gpus', 'instance_type'], advice: 'Choose fewer or other GPUs.' },
  'ERR-02-007': { fields: ['gpus', 'instance_type'], advice: 'The GPU is busy. Choose another.' },
  'ERR-02-009': { fields: ['kms', 'teepod_id', 'image'], advice: 'These do not go together.' },
  'ERR-02-010': { fields: ['image', 'prefer_dev'], advice: 'Choose an image the node offers.' },
  'ERR-02-011': { fields: ['kms', 'kms_id'], advice: 'Choose a KMS this node can reach.' },
  'ERR-02-012': { fields: NODE, advice: 'Clear the node, or choose one you have access to.' },
  'ERR-02-013': { fields: ['image', 'prefer_dev'], advice: 'Choose another image.' },
  'ERR-02-014': { fields: NODE, advice: 'Choose another node.' },
  'ERR-02-015': { fields: [], advice: 'Your workspace has reached its quota.' },
  'ERR-02-016': { fields: ['gpus', 'instance_type'], advice: 'Choose another GPU.' },
  'ERR-03-007': {
    fields: ['app_id'],
    advice: 'This app id already runs another document. Clear app id and nonce for a new one.',
  },
  'ERR-04-001': { fields: [], advice: 'Add credit to your workspace, then send it again.' },
  'ERR-04-002': { fields: [], advice: 'Delete a CVM or raise the limit of your workspace.' },
  'ERR-04-003': { fields: [], advice: 'Raise the limits of your workspace.' },
};

/** What to do about an error code, or undefined for one that is not known. */
export function advice(code: string | undefined): string | undefined {
  return code === undefined ? undefined : CODES[code]?.advice;
}

/** The fields an error code is about; ERR-02-008 covers several cases that only its text tells apart. */
export function fieldsOf(code: string | undefined, message: string): string[] {
  if (code === 'ERR-02-008') {
    return /app.?id|nonce/i.test(message) ? ['app_id', 'nonce'] : ['instance_type'];
  }
  return code === undefined ? [] : (CODES[code]?.fields ?? []);
}
