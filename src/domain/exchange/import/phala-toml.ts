import { parse } from 'smol-toml';
import type { FieldPath } from '@/domain/request/request';
import type { FileText } from './shell/follow-commands';
import { takeEnvFile } from './env-file';
import { shownValue } from './shown-value';
import { SourceReading } from './source-reading';

const VALUES: Record<string, FieldPath> = {
  name: 'name',
  public_logs: 'compose_file.public_logs',
  public_sysinfo: 'compose_file.public_sysinfo',
  public_tcbinfo: 'compose_file.public_tcbinfo',
  secure_time: 'compose_file.secure_time',
  listed: 'listed',
};

/** Keys that a request has no place for (phala CLI, utils/project-config.ts). */
const ELSEWHERE: Record<string, string> = {
  id: 'It names a machine that is there, so that the CLI would update it; a request makes another one.',
  uuid: 'It names a machine that is there, so that the CLI would update it; a request makes another one.',
  app_id:
    'It names an app that is there, so that the CLI would update it; a request makes another one.',
  instance_id:
    'It names a machine that is there, so that the CLI would update it; a request makes another one.',
  profile: 'It names whose key the CLI takes. Here the key is entered in the top bar.',
  api_version: 'The console has its own.',
  gateway_domain: 'It is for other commands of the CLI.',
  gateway_port: 'It is for other commands of the CLI.',
};

const KEYS = new Set([
  ...Object.keys(VALUES),
  ...Object.keys(ELSEWHERE),
  'compose_file',
  'env_file',
]);

/** Whether a text is a phala.toml: TOML with at least one of its keys. */
export function isPhalaToml(text: string): boolean {
  if (!/^[ \t]*[a-z_]+[ \t]*=/m.test(text)) return false;
  const read = parsed(text);
  return read !== undefined && Object.keys(read).some((key) => KEYS.has(key));
}

/** What a phala.toml says; files that it names are taken where they came with it. */
export function readPhalaToml(text: string, file: FileText): SourceReading {
  const reading = new SourceReading('A phala.toml');
  for (const [key, value] of Object.entries(parsed(text) ?? {})) {
    const path = Object.hasOwn(VALUES, key) ? VALUES[key] : undefined;
    const elsewhere = Object.hasOwn(ELSEWHERE, key) ? ELSEWHERE[key] : undefined;
    if (path !== undefined) reading.take(path, value, key);
    else if (elsewhere !== undefined)
      reading.leave(key, 'left out', elsewhere, key.endsWith('id') ? 'warning' : 'info');
    else if (key === 'compose_file' || key === 'env_file') takeFile(reading, key, value, file);
    else reading.leave(key, 'left out', 'The CLI does not know this key and drops it too.');
  }
  return reading;
}

function takeFile(reading: SourceReading, key: string, value: unknown, file: FileText): void {
  const text = typeof value === 'string' ? file(value) : undefined;
  if (text === undefined)
    reading.leave(key, `${shownValue(value)} was not read`, 'The file is not here: import it too.');
  else if (key === 'env_file') takeEnvFile(reading, text, String(value));
  else reading.take('compose_file.docker_compose_file', text);
}

/** More than any phala.toml has. */
const LONGEST = 64 * 1024;

function parsed(text: string): Record<string, unknown> | undefined {
  if (text.length > LONGEST) return undefined;
  try {
    return parse(text.replace(/^\ufeff/, ''), { maxDepth: 50 });
  } catch {
    return undefined;
  }
}
