/**
 * The names, kinds, defaults and nulls of the API's documented schemas, in its own words:
 * kind, then `?` where null is accepted, then `!` where it is required; a default after `=`.
 */
export const PROVISION: Record<string, string> = {
  compose_file: 'object!',
  name: 'string!',
  instance_type: 'string?',
  vcpu: 'integer?',
  memory: 'integer?',
  disk_size: 'integer?',
  image: 'string?',
  prefer_dev: 'boolean?',
  teepod_id: 'integer?',
  region: 'string?',
  listed: 'boolean=true',
  kms_id: 'string?',
  kms: 'phala|ethereum|base|legacy?="phala"',
  nonce: 'integer?',
  app_id: 'string?',
  env_keys: 'string[]',
  ports: 'object[]?',
  encrypted_env: 'string?',
  user_config: 'string?',
  hugepages: 'boolean=false',
  pin_numa: 'boolean=false',
  gpus: 'object?',
  kms_urls: 'string[]',
  gateway_urls: 'string[]',
  experimental_vpc_server_app_id: 'string?',
};

export const COMPOSE_FILE: Record<string, string> = {
  allowed_envs: 'string[]',
  bash_script: 'string?',
  default_gateway_domain: 'string?',
  docker_compose_file: 'string?',
  init_script: 'string?',
  kms_enabled: 'boolean=true',
  local_key_provider_enabled: 'boolean=false',
  manifest_version: 'integer=2',
  name: 'string!',
  no_instance_id: 'boolean=false',
  pre_launch_script: 'string?',
  public_logs: 'boolean=true',
  public_sysinfo: 'boolean=true',
  public_tcbinfo: 'boolean=true',
  runner: 'string="docker-compose"',
  gateway_enabled: 'boolean=true',
  features: 'string[]=["kms","tproxy-net"]',
  salt: 'string?',
  secure_time: 'boolean=false',
  storage_fs: 'ext4|zfs?="zfs"',
  tproxy_enabled: 'boolean=true',
};

/** What the source of the SDK has beyond the documented schemas (provision_cvm.ts, mid-2026). */
export const NEWER_PROVISION: Record<string, string> = {
  node_id: 'integer?',
  kms_contract: 'string?',
  kms_contract_id: 'string|integer?',
  key_provider_mode: 'kms|local?',
  skip_gateway: 'boolean?',
};

export const NEWER_COMPOSE: Record<string, string> = {
  key_provider: 'none|kms|local|tpm?',
  key_provider_id: 'string?',
  swap_size: 'string?',
  port_policy: 'object?',
};

/** A key that no server documents, for every test that needs one; the API may come to know any other. */
export const UNDOCUMENTED = 'no_such_key';

export const PORT: Record<string, string> = {
  protocol: 'string!',
  host_port: 'integer!',
  vm_port: 'integer!',
  host_address: 'string?',
};

export const GPUS: Record<string, string> = {
  gpus: 'object[]!',
  attach_mode: 'string="listed"',
};

export const GPU: Record<string, string> = {
  slot: 'string!',
  product_id: 'string?',
};

export const PORT_POLICY: Record<string, string> = {
  ports: 'object[]!',
  restrict_mode: 'boolean!',
};

export const POLICY_PORT: Record<string, string> = {
  port: 'integer!',
  pp: 'boolean!',
};

/** A JSON Schema, as far as these documents use it. */
export interface JsonSchema {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  title?: string;
  description?: string;
  additionalProperties?: unknown;
  [more: string]: unknown;
}

const isNull = (schema: JsonSchema) => schema.type === 'null';

function kindOf(schema: JsonSchema): string {
  if (schema.const !== undefined) return String(schema.const);
  if (schema.enum) return schema.enum.join('|');
  const options = (schema.anyOf ?? []).filter((option) => !isNull(option));
  if (options.length > 0) {
    // A closed list beside any text is any text.
    const isClosed = ({ enum: values, const: value }: JsonSchema) =>
      values !== undefined || value !== undefined;
    const anyText = options.some((option) => option.type === 'string' && !isClosed(option));
    return options
      .filter((option) => !(anyText && isClosed(option)))
      .map(kindOf)
      .join('|');
  }
  const types = [schema.type ?? []].flat().filter((type) => type !== 'null');
  return types.includes('array') ? `${kindOf(schema.items ?? {})}[]` : types.join('|');
}

function takesNull(schema: JsonSchema): boolean {
  return [schema.type].flat().includes('null') || (schema.anyOf ?? []).some(isNull);
}

/** The members of an object schema in the words of the tables above; `deref` follows references. */
export function describeMembers(
  { properties = {}, required = [] }: JsonSchema,
  deref: (schema: JsonSchema) => JsonSchema = (schema) => schema,
): Record<string, string> {
  const resolved = (schema: JsonSchema): JsonSchema => {
    const target = deref(schema);
    return {
      ...target,
      ...(target.anyOf && { anyOf: target.anyOf.map(resolved) }),
      ...(target.items && { items: resolved(target.items) }),
    };
  };
  const members = Object.entries(properties).map(([key, written]): [string, string] => {
    const schema = resolved(written);
    const fallback = schema.default === undefined ? '' : `=${JSON.stringify(schema.default)}`;
    const marks = `${takesNull(schema) ? '?' : ''}${required.includes(key) ? '!' : ''}`;
    return [key, `${kindOf(schema)}${marks}${fallback}`];
  });
  return Object.fromEntries(members);
}
