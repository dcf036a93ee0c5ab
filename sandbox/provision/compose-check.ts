import { child, entriesOf } from '@/domain/compose/yaml/node';
import { readYaml } from '@/domain/compose/yaml/read-yaml';
import { payloadBytes } from '@/domain/request/rules/payload';
import type { CheckedRequest } from './request-check';
import { refuseField, type ApiRefusal } from '#sandbox/http/refusal';
import { PAYLOAD_LIMIT } from '@/domain/compose/payload-limit';

type CheckedComposeFile = CheckedRequest['compose_file'];

const YAML_FIELD = 'compose_file.docker_compose_file';

/**
 * The payload of the runner: there, small enough, and for Docker Compose a file with services
 * (ERR-01-002, ERR-01-003). A runner the API does not know is let through: its type is a free string.
 */
export function checkPayload(compose: CheckedComposeFile): void {
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
  const { root, problems } = readYaml(text);
  const [first] = problems;
  if (first) throw invalid(first.message);
  const services = entriesOf(child(root, 'services'));
  if (services.length === 0) throw invalid('There are no services');
}

function invalid(message: string): ApiRefusal {
  return refuseField('ERR-01-003', YAML_FIELD, null, message);
}

function isBlank(text: string | null | undefined): text is '' | null | undefined {
  return text === null || text === undefined || text.trim() === '';
}
