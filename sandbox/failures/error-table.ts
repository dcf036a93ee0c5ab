/** One structured error of the cloud, as it is sent when nothing more is known. */
export interface ErrorRow {
  status: number;
  message: string;
  /** Wire name of the field the cloud's catalogue blames, and what is said about it. */
  field?: string;
  about?: string;
  suggestions?: string[];
}

/**
 * Every code of the cloud's catalogue that a provision or its CVM can meet (Phala docs, error-codes): the
 * genuine checks and the `fail-err-…` names both answer from here. 409 for a name, 404 for a CVM and 465 to 468 are
 * documented; the other statuses are the likely ones.
 */
export const ERRORS = {
  'ERR-01-001': {
    status: 404,
    message: 'This node is not available',
    field: 'teepod_id',
    about: 'There is no node with this id',
    suggestions: ['Choose a node from /teepods/available'],
  },
  'ERR-01-002': {
    status: 400,
    message: 'A Docker Compose file is required',
    field: 'compose_file.docker_compose_file',
    about: 'The runner has nothing to start',
  },
  'ERR-01-003': {
    status: 400,
    message: 'The Docker Compose file is not valid',
    field: 'compose_file.docker_compose_file',
    about: 'The file cannot be used as a compose file',
    suggestions: ['Check the file with docker compose config'],
  },
  'ERR-01-004': {
    status: 409,
    message: 'A CVM with this name already exists in the workspace',
    field: 'name',
    about: 'Names are unique in a workspace',
    suggestions: ['Choose another name', 'Delete the CVM that has it'],
  },
  'ERR-01-005': {
    status: 465,
    message: 'The compose hash has to be registered on chain first',
    suggestions: ['Register the hash in the app contract, then try again'],
  },
  'ERR-01-006': {
    status: 466,
    message: 'The compose hash is unknown or has expired',
    suggestions: ['Provision again: a provision is kept for 14 days'],
  },
  'ERR-01-007': { status: 467, message: 'The registering transaction could not be verified' },
  'ERR-01-008': { status: 468, message: 'The app contract does not allow this compose hash' },
  'ERR-02-001': {
    status: 400,
    message: 'The instance type does not exist',
    field: 'instance_type',
    about: 'There is no instance type of this name',
    suggestions: ['Choose one from /instance-types'],
  },
  'ERR-02-002': {
    status: 400,
    message: 'No available resources match the requirements',
    about: 'No teepod found matching all requirements',
    suggestions: [
      'Leave out the region, node, image or KMS, so that it can be chosen automatically',
    ],
  },
  'ERR-02-003': {
    status: 400,
    message: 'The chosen node has not enough vCPUs left',
    field: 'vcpu',
    about: 'Choose a smaller size or another node',
  },
  'ERR-02-004': {
    status: 400,
    message: 'The chosen node has not enough memory left',
    field: 'memory',
    about: 'Choose a smaller size or another node',
  },
  'ERR-02-005': {
    status: 400,
    message: 'The chosen node has no room for another CVM',
    field: 'teepod_id',
    about: 'All slots of the node are taken',
    suggestions: ['Choose another node, or none'],
  },
  'ERR-02-006': {
    status: 400,
    message: 'The GPUs could not be allocated on the chosen node',
    field: 'gpus',
    about: 'The node does not have these GPUs',
  },
  'ERR-02-007': {
    status: 400,
    message: 'The chosen node has not enough GPUs left',
    field: 'instance_type',
    about: 'Choose a size with fewer GPUs, or another node',
  },
  'ERR-02-008': {
    status: 400,
    message: 'You must specify either instance_type or vcpu/memory pair',
    field: 'instance_type',
    about: 'The size is incomplete',
  },
  'ERR-02-009': {
    status: 400,
    message: 'These settings do not go together',
    field: 'kms',
    about: 'The KMS, the node and the image must fit each other',
  },
  'ERR-02-010': {
    status: 400,
    message: 'The OS image is not available',
    field: 'image',
    about: 'There is no image of this name or slug',
    suggestions: ['Choose one from /os-images'],
  },
  'ERR-02-011': {
    status: 400,
    message: 'The KMS is not available on this node',
    field: 'kms',
    about: 'The node offers no such KMS',
    suggestions: ['Choose one of the node’s kms_list'],
  },
  'ERR-02-012': {
    status: 403,
    message: 'This node is not available to the workspace',
    field: 'teepod_id',
    about: 'The node is dedicated to another workspace',
  },
  'ERR-02-013': {
    status: 400,
    message: 'No OS image of the node is compatible',
    field: 'image',
    about: 'No image of the wanted kind suits this size',
  },
  'ERR-02-014': {
    status: 400,
    message: 'The capacity of this node is not configured',
    field: 'teepod_id',
    about: 'Choose another node',
  },
  'ERR-02-015': {
    status: 403,
    message: 'The workspace would exceed its quota',
    suggestions: ['Delete a CVM', 'Ask for a higher quota'],
  },
  'ERR-02-016': {
    status: 409,
    message: 'The GPU is in use',
    field: 'gpus',
    about: 'Another CVM holds one of these slots',
    suggestions: ['Choose a free slot'],
  },
  'ERR-03-001': {
    status: 404,
    message: 'There is no such CVM',
    suggestions: ['Look for it in the list of CVMs'],
  },
  'ERR-03-002': {
    status: 409,
    message: 'Several CVMs have this name',
    suggestions: ['Use the id of one of them'],
  },
  'ERR-03-003': { status: 404, message: 'The CVM is not in this workspace' },
  'ERR-03-004': { status: 404, message: 'The CVM is not accessible' },
  'ERR-03-005': { status: 404, message: 'Access to the CVM is denied' },
  'ERR-03-006': { status: 400, message: 'The OS image of the replica is not on the chosen node' },
  'ERR-03-007': {
    status: 409,
    message: 'The app id already has a CVM with another configuration',
    field: 'app_id',
    about: 'One app id stands for one configuration',
    suggestions: ['Start again with the next app id'],
  },
  'ERR-03-008': { status: 404, message: 'The CVM to replicate is not accessible' },
  'ERR-03-009': {
    status: 409,
    message: 'The app has several live instances',
    suggestions: ['Say which compose_hash is meant'],
  },
  'ERR-03-010': { status: 409, message: 'The identifier matches several CVMs' },
  'ERR-04-001': {
    status: 402,
    message: 'The balance is too low to create a CVM',
    suggestions: ['Add credits to the workspace'],
  },
  'ERR-04-002': {
    status: 403,
    message: 'The workspace has reached its number of CVMs',
    suggestions: ['Delete a CVM'],
  },
  'ERR-04-003': {
    status: 403,
    message: 'The request exceeds the limits of the workspace',
    suggestions: ['Choose a smaller size'],
  },
  'ERR-05-001': {
    status: 403,
    message: 'The workspace has too many API tokens',
    suggestions: ['Delete a token that is not used'],
  },
  'ERR-05-002': { status: 429, message: 'Too many requests with this API token' },
  'ERR-06-001': { status: 400, message: 'The e-mail address of the sign-in is not valid' },
  'ERR-06-006': {
    status: 403,
    message: 'The API key lacks the permission for this',
    suggestions: ['Ask an admin of the workspace'],
  },
} satisfies Record<string, ErrorRow>;

export type ErrorCode = keyof typeof ERRORS;
