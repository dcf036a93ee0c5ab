import { error, missing, warning, type Finding } from '@/domain/request/finding';
import type { ProvisionRequest } from '@/domain/request/request';
import { utf8Length } from '@/text/utf8';
import { PAYLOAD_LIMIT, PAYLOAD_LIMIT_WORDS, READ_LIMIT } from '@/domain/compose/payload-limit';

/** The payload of the chosen runner: that it is there, alone, and small enough. */
export function payloadRules({ compose_file: compose }: ProvisionRequest): Finding[] {
  const findings: Finding[] = [];
  const runner = compose.runner ?? 'docker-compose';
  if (runner !== 'docker-compose' && runner !== 'bash') {
    findings.push(
      error(
        'compose_file.runner',
        `The machine stops at boot on the runner “${runner}”. Choose docker-compose or bash.`,
      ),
    );
  }
  if (runner === 'docker-compose') {
    if (isBlank(compose.docker_compose_file)) {
      findings.push(missing('compose_file.docker_compose_file', 'Add a compose file.'));
    }
    if (!isBlank(compose.bash_script)) findings.push(leftOver('compose_file.bash_script'));
  }
  if (runner === 'bash') {
    if (isBlank(compose.bash_script)) {
      findings.push(missing('compose_file.bash_script', 'Add the script that starts the app.'));
    }
    if (!isBlank(compose.docker_compose_file)) {
      findings.push(leftOver('compose_file.docker_compose_file'));
    }
  }
  if (compose.pre_launch_script === '') {
    findings.push(
      warning(
        'compose_file.pre_launch_script',
        'The server replaces an empty script by its own, so the hash cannot be known. Write one, or choose none.',
      ),
    );
  }
  if (compose.manifest_version !== undefined && compose.manifest_version !== 2) {
    findings.push(
      warning(
        'compose_file.manifest_version',
        'Machines of this API expect manifest version 2; another can stop the boot.',
      ),
    );
  }
  return [...findings, ...sizeRule(compose)];
}

function leftOver(path: string): Finding {
  return warning(
    path,
    'The chosen runner does not use this, but it would stay in the measured document. Remove it.',
  );
}

function sizeRule(compose: ProvisionRequest['compose_file']): Finding[] {
  const payload = compose.runner === 'bash' ? 'bash_script' : 'docker_compose_file';
  const used = payloadBytes(compose);
  if (used <= PAYLOAD_LIMIT) return [];
  const over = used - PAYLOAD_LIMIT;
  const bytes = over === 1 ? '1 byte' : `${over.toLocaleString('en')} bytes`;
  const text: unknown = compose.docker_compose_file;
  const isUnread = typeof text === 'string' && text.length > READ_LIMIT;
  const tooLong = error(
    `compose_file.${payload}`,
    `Too long: the payload and the pre-launch script together are ${bytes} over the limit of ${PAYLOAD_LIMIT_WORDS}.${isUnread ? ' The compose file was not checked.' : ''}`,
  );
  return [{ ...tooLong, atOnce: true }];
}

/** UTF-8 bytes of the payloads and the pre-launch script, which share one limit. */
export function payloadBytes(compose: ProvisionRequest['compose_file']): number {
  return [compose.docker_compose_file, compose.bash_script, compose.pre_launch_script]
    .filter((text) => typeof text === 'string')
    .reduce((sum, text) => sum + utf8Length(text), 0);
}

function isBlank(text: unknown): boolean {
  return typeof text !== 'string' || text.trim() === '';
}
