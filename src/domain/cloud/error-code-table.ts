/** One error code of the cloud's: what happened, the fields it points at, and what helps. */
interface CodeFacts {
  what: string;
  fields: string[];
  helps: string;
}

const NODE = ['teepod_id'];
const COMPOSE = ['compose_file.docker_compose_file'];
const GPUS = ['gpus', 'instance_type'];
const IMAGE = ['image', 'prefer_dev'];
const DENIED = 'Check the identifier, and that your API key is of a workspace that may see it.';

function facts(what: string, fields: string[], helps: string): CodeFacts {
  return { what, fields, helps };
}

/** Phala docs, references/error-codes.mdx, and the SDK's error_codes.ts for module 06; where the codes are on-chain ones, no field is at fault. */
export const errorCodes = new Map<string, CodeFacts>([
  [
    'ERR-01-001',
    facts('This node is not available', NODE, 'Clear the node, or choose one you have access to.'),
  ],
  ['ERR-01-002', facts('A compose file is needed', COMPOSE, 'Add a compose file.')],
  ['ERR-01-003', facts('The compose file is not valid', COMPOSE, 'Correct the compose file.')],
  ['ERR-01-004', facts('The name is taken', ['name'], 'Choose another name: this one is taken.')],
  [
    'ERR-01-005',
    facts(
      'The compose hash has to be registered on chain first',
      [],
      'Register the compose hash in the app’s contract with your wallet, then send it again.',
    ),
  ],
  [
    'ERR-01-006',
    facts(
      'The provision is unknown, has expired or was replaced',
      [],
      'Provision again and use the new compose hash. A provision is kept for about 14 days, and counts until a newer one for the app, or a change of its compose file.',
    ),
  ],
  [
    'ERR-01-007',
    facts(
      'The registering transaction could not be verified',
      [],
      'Look at the transaction: it must be confirmed, not reverted, on the right chain and to the app’s own contract. Then send it again.',
    ),
  ],
  [
    'ERR-01-008',
    facts(
      'The app’s contract does not allow this compose hash',
      [],
      'Add the hash to the contract’s list: the one the server gave, with 0x in front. Then send it again.',
    ),
  ],
  [
    'ERR-02-001',
    facts(
      'The instance type does not exist',
      ['instance_type'],
      'Choose an instance type of the catalogue.',
    ),
  ],
  [
    'ERR-02-002',
    facts(
      'Nothing that is free matches',
      ['region', 'teepod_id', 'image', 'kms'],
      'No node fits region, node, image, KMS and GPU together. Clear one of them and try again; the lists say what excludes what.',
    ),
  ],
  [
    'ERR-02-003',
    facts('The node has too few vCPUs left', ['vcpu'], 'Choose a smaller size or another node.'),
  ],
  [
    'ERR-02-004',
    facts(
      'The node has too little memory left',
      ['memory'],
      'Choose a smaller size or another node.',
    ),
  ],
  ['ERR-02-005', facts('The node is full', NODE, 'The node is full. Clear it or choose another.')],
  [
    'ERR-02-006',
    facts('The GPUs could not be allocated', GPUS, 'Choose fewer or other GPUs, or another node.'),
  ],
  [
    'ERR-02-007',
    facts(
      'The node has too few GPUs left',
      GPUS,
      'The GPU is busy. Choose another, a size with fewer, or another node.',
    ),
  ],
  [
    'ERR-02-008',
    facts(
      'A value is missing or does not fit',
      ['instance_type'],
      'Read what it says, complete the fields it names, then send it again.',
    ),
  ],
  [
    'ERR-02-009',
    facts(
      'KMS, node and image do not fit each other',
      ['kms', 'teepod_id', 'image'],
      'These do not go together. Set one of them back to automatic.',
    ),
  ],
  [
    'ERR-02-010',
    facts('The OS image is not available', IMAGE, 'Choose an image the node offers, or none.'),
  ],
  [
    'ERR-02-011',
    facts(
      'The KMS is not available on this node',
      ['kms', 'kms_id'],
      'Choose a KMS this node can reach, or another node.',
    ),
  ],
  [
    'ERR-02-012',
    facts(
      'This node is not for your workspace',
      NODE,
      'Clear the node, or choose one you have access to.',
    ),
  ],
  [
    'ERR-02-013',
    facts(
      'No image of the node suits the size',
      IMAGE,
      'Choose another image. A GPU size needs an nvidia one.',
    ),
  ],
  ['ERR-02-014', facts('The node’s capacity is not configured', NODE, 'Choose another node.')],
  [
    'ERR-02-015',
    facts(
      'The workspace would exceed its quota',
      [],
      'Your workspace has reached its quota. Delete a CVM, choose a smaller size, or ask for more.',
    ),
  ],
  ['ERR-02-016', facts('The GPU is in use', GPUS, 'Choose another GPU.')],
  [
    'ERR-03-001',
    facts('There is no such CVM', [], 'Check the identifier: it may have been deleted.'),
  ],
  [
    'ERR-03-002',
    facts('Several CVMs have this name', [], 'Name the one you mean by its id instead.'),
  ],
  [
    'ERR-03-003',
    facts(
      'The CVM is not in this workspace',
      [],
      'Check the identifier, and which workspace your API key is of.',
    ),
  ],
  ['ERR-03-004', facts('The CVM is not open to you', [], DENIED)],
  ['ERR-03-005', facts('The CVM is not open to you', [], DENIED)],
  [
    'ERR-03-006',
    facts(
      'The node does not have the OS image of the replica',
      [],
      'Choose another node for the replica, or an image that this one has.',
    ),
  ],
  [
    'ERR-03-007',
    facts(
      'The app id has another configuration',
      ['app_id'],
      'This app id already runs another document. Clear app id and nonce for a new one.',
    ),
  ],
  ['ERR-03-008', facts('The CVM to copy is not open to you', [], DENIED)],
  [
    'ERR-03-009',
    facts(
      'Several machines of the app are live, with different documents',
      [],
      'Say which one is meant by its compose hash.',
    ),
  ],
  [
    'ERR-03-010',
    facts('The identifier fits several CVMs', [], 'Name the one you mean by its own id.'),
  ],
  [
    'ERR-04-001',
    facts('The balance is too low', [], 'Add credit to your workspace, then send it again.'),
  ],
  [
    'ERR-04-002',
    facts(
      'The workspace has its full number of CVMs',
      [],
      'Delete a CVM or raise the limit of your workspace.',
    ),
  ],
  [
    'ERR-04-003',
    facts(
      'The request exceeds the limits of the workspace',
      [],
      'Raise the limits of your workspace, or choose a smaller size.',
    ),
  ],
  [
    'ERR-05-001',
    facts('The workspace has too many API tokens', [], 'Delete a token you do not use.'),
  ],
  [
    'ERR-05-002',
    facts('Too many requests with this token', [], 'Wait a moment, then send it again.'),
  ],
  [
    'ERR-06-001',
    facts(
      'The sign-in came without a usable e-mail address',
      [],
      'Sign in on Phala Cloud with an account that has a confirmed address.',
    ),
  ],
  [
    'ERR-06-006',
    facts(
      'Your key may not do this',
      [],
      'Ask whoever runs the workspace for the right to do it, or enter an API key that has it.',
    ),
  ],
]);
