import { hasKnownCommand } from './calls/shell-source';
import { isGoProgram } from './calls/go-texts';
import { isPhalaToml } from './phala-toml';
import { isTerraform } from './terraform/phala-app';

/** What a text that is imported is. */
export type SourceKind =
  | 'json'
  | 'share'
  | 'terraform'
  | 'compose'
  | 'shell'
  | 'program'
  | 'phala-toml'
  | 'env'
  | 'script'
  | 'nothing';

/** What is looked for, for whoever brings something else. */
export const LOOKED_FOR =
  'A compose file, a provision request (JSON, or in a curl, HTTPie or fetch call), an app-compose.json or an answer of the API, a VMM’s CreateVm, an evidence file, a share link, a .env file, docker run, phala deploy, a phala.toml, a Terraform phala_app, a template’s entry and a bash script were looked for.';

/** Tells what a text is by what only that has; its name decides where the text alone could be two things. */
export function recogniseSource(name: string, text: string): SourceKind {
  const plain = text.replace(/^\ufeff/, '');
  const file = name.split(/[\\/]/).at(-1)?.toLowerCase() ?? '';
  const start = plain.trimStart();
  if (start === '') return 'nothing';
  if (file.endsWith('.toml')) return 'phala-toml';
  if (file.endsWith('.tf')) return 'terraform';
  if (isOwnScript(file)) return 'script';
  if (isNamedCompose(file) || isQuotedCompose(start)) return 'compose';
  if (/^[{["]/.test(start)) return looksLikeProgram(start) ? 'program' : 'json';
  if (isShareLink(start.trimEnd())) return 'share';
  if (isTerraform(plain)) return 'terraform';
  if (isCompose(plain)) return 'compose';
  if (/(^|\/)\.?env(\.|$)|\.env$/.test(file)) return 'env';
  if (hasKnownCommand(plain)) return 'shell';
  if (isProgram(plain)) return 'program';
  if (isPhalaToml(plain) && !CAPITAL.test(plain)) return 'phala-toml';
  if (/\.(sh|bash)$/.test(file) || /^#!.*\b(ba|da|z|k)?sh\b/.test(start)) return 'script';
  return isEnv(plain) ? 'env' : 'nothing';
}

/** Scripts that are a part of a request, as the download of a folder calls them, whatever commands are in them. */
const isOwnScript = (file: string) =>
  /^(?:app|init|[\w.-]{0,60}pre-?launch[\w.-]{0,60})\.(?:sh|bash)$/.test(file);

/** A file that is called a compose file is one, whatever is in it. */
const isNamedCompose = (file: string) => /^(docker-)?compose.*\.ya?ml$/.test(file);

/** Services in braces or quotes that JSON does not have so: `{services: …}`, or a first key in quotes. */
const isQuotedCompose = (start: string) =>
  /^\{\s*(?:services|include)\s*:/.test(start) || (start.startsWith('"') && isCompose(start));

/** YAML whose first line is a key, and which has services. */
function isCompose(text: string): boolean {
  const first = /^(?![ \t\r]*(?:#|$))[^\n]*/m.exec(text)?.[0] ?? '';
  const isYaml = /^(?:---|%YAML|["']?[\w.-]+["']?\s*:(?:\s|$))/.test(first);
  return isYaml && /^["']?(?:services|include)["']?\s*:/m.test(text);
}

/** One word that is an address with a part after its #, or that part alone. */
const isShareLink = (text: string) =>
  !/\s/.test(text) && (/^#?share=/.test(text) || (/^https?:\/\//.test(text) && text.includes('#')));

const isProgram = (text: string) =>
  /\bfetch\s*\(\s*[`'"\w$]/.test(text) ||
  /['"]?compose_file['"]?\s*:\s*\{/.test(text) ||
  (isGoProgram(text) && text.includes('compose_file'));

/** An object that is no JSON: keys without quotes, as in a program. */
const looksLikeProgram = (start: string) => /^\{\s*[A-Za-z_$][\w$]*\s*:/.test(start);

/** A line that sets a variable as shells call them. */
const CAPITAL = /^[ \t]*(?:export[ \t]+|-[ \t]+)?[A-Z][A-Z0-9_]*[ \t]*=/m;

/** Half of its lines or more are NAME=value; the names of a shell’s variables, in capitals at least once. */
function isEnv(text: string): boolean {
  const lines = text
    .slice(0, 100_000)
    .split(/\r\n?|\n/)
    .filter((line) => !/^\s*(#|$)/.test(line));
  const set = lines.filter((line) => /^\s*(?:export\s+|-\s+)?[A-Za-z_][\w.-]*\s*=/.test(line));
  const hasCapital = set.some((line) => CAPITAL.test(line));
  return (
    set.length > 0 && (hasCapital || set.length === lines.length) && set.length * 2 >= lines.length
  );
}
