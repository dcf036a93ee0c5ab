import { CORE_SCHEMA, load, mergeTag } from 'js-yaml';
import { PAYLOAD_LIMIT } from '@/domain/limits';
import { payloadBytes } from '@/domain/rules/payload';
import type { CheckedRequest } from './request-check';
import { refuseField, type Refusal } from './refusal';

type ComposeFile = CheckedRequest['compose_file'];

const YAML_FIELD = 'compose_file.docker_compose_file';

/**
 * The payload of the runner: there, small enough, and for Docker Compose a file with services
 * (ERR-01-002, ERR-01-003). A runner the API does not know is let through: its type is a free string.
 */
export function checkCompose(compose: ComposeFile): void {
  const { runner, docker_compose_file, bash_script } = compose;
  if (runner === 'bash' && isBlank(bash_script)) {
    const message = 'bash_script is required when the runner is bash';
    throw refuseField('ERR-01-002', 'compose_file.bash_script', bash_script ?? null, message);
  }
  const size = payloadBytes(compose);
  if (size > PAYLOAD_LIMIT) {
    const field = runner === 'bash' ? 'compose_file.bash_script' : YAML_FIELD;
    const message = `The payload and pre_launch_script have ${size} bytes, the limit is ${PAYLOAD_LIMIT}`;
    throw refuseField('ERR-01-003', field, null, message);
  }
  if (runner !== 'docker-compose') return;
  if (isBlank(docker_compose_file)) {
    const message = 'docker_compose_file is required when the runner is docker-compose';
    throw refuseField('ERR-01-002', YAML_FIELD, docker_compose_file ?? null, message);
  }
  checkServices(docker_compose_file);
}

function checkServices(text: string): void {
  const root = readYaml(text);
  if (root === UNREAD) return;
  if (!isMapping(root)) throw invalid('The top level must be a mapping');
  if (!isMapping(root.services) || Object.keys(root.services).length === 0) {
    throw invalid('There are no services');
  }
}

const UNREAD = Symbol('compose reads it, this parser does not');

/** What docker compose accepts and this parser refuses: custom tags, several documents, a `]` at the margin. */
const STRICTER_THAN_COMPOSE = /^(unknown \w+ tag|expected a single document|deficient indentation)/;

function readYaml(text: string): unknown {
  try {
    return load(text, {
      schema: CORE_SCHEMA.withTags(mergeTag),
      maxAliases: 10_000,
      maxDepth: 100,
    });
  } catch (error) {
    // The first line says what and where; the rest quotes the file.
    const [said = ''] = String(error instanceof Error ? error.message : error).split('\n', 1);
    if (STRICTER_THAN_COMPOSE.test(said) && /^["']?services["']?\s*:/m.test(text)) return UNREAD;
    throw invalid(`Not valid YAML: ${said}`);
  }
}

function invalid(message: string): Refusal {
  return refuseField('ERR-01-003', YAML_FIELD, null, message);
}

function isBlank(text: string | null | undefined): text is '' | null | undefined {
  return text === null || text === undefined || text.trim() === '';
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
