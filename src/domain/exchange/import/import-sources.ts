import { readPaste } from '@/domain/proof/audit/read-paste';
import { readProgram } from './calls/program-source';
import { readShellText } from './calls/shell-source';
import { combinedReadings, type NamedReading } from './combine-readings';
import { readEnvFile } from './env-file';
import { fencedText } from './fenced-text';
import type { Imported, ImportRefusal, ImportSource, ReportLine } from './imported';
import { readJsonValue } from './json/json-source';
import { readShared } from './json/shared-source';
import { isPhalaToml, readPhalaToml } from './phala-toml';
import { LOOKED_FOR, recogniseSource, type SourceKind } from './recognise';
import type { FileText } from './shell/follow-commands';
import { createSourceFiles } from './source-files';
import { SourceReading } from './source-reading';
import { readTerraform } from './terraform/phala-app';

/** Characters of one source; no request and no document is nearly as long. */
const LONGEST_SOURCE = 4 * 1024 * 1024;
/** Files at once. */
const MOST_SOURCES = 20;

/** Those that may name other files, which then count where they are named. */
const NAMES_FILES: readonly SourceKind[] = ['shell', 'program', 'terraform', 'phala-toml'];

/**
 * What several texts say together: each is recognised by itself, and a file that another one names is taken there.
 * Of two that say the same field the stronger counts: a phala.toml yields to all others, an earlier file to a later
 * one. Never throws; a refusal, in words, where nothing of a request came of it.
 */
export async function importSources(
  sources: readonly ImportSource[],
): Promise<Imported | ImportRefusal> {
  if (sources.length === 0) return { refusal: 'There is nothing to import.' };
  if (sources.length > MOST_SOURCES)
    return {
      refusal: `These are ${sources.length} files; up to ${MOST_SOURCES} can be imported at once.`,
    };
  const files = createSourceFiles(sources);
  const told = sources.map((source) => ({ source, kind: kindOf(source) }));
  const first = told.filter(({ kind }) => NAMES_FILES.includes(kind));
  const rest = told.filter(({ kind }) => !NAMES_FILES.includes(kind));
  const found = new Map<ImportSource, SourceReading>();
  const refused: ReportLine[] = [];
  for (const { source, kind } of [...first, ...rest]) {
    if (files.isUsed(source)) continue;
    const reading = await readSource(source, kind, files.file);
    if (!('refusal' in reading)) found.set(source, reading);
    else
      refused.push({
        place: source.name || 'the text',
        what: 'not imported',
        reason: reading.refusal,
        severity: 'error',
      });
  }
  const isWeak = ({ kind }: (typeof told)[number]) => kind === 'phala-toml';
  const inOrder = [...told.filter(isWeak), ...told.filter((one) => !isWeak(one))];
  const readings = inOrder.flatMap(({ source }): NamedReading[] => {
    const reading = found.get(source);
    return reading && !files.isUsed(source) ? [{ name: source.name, reading }] : [];
  });
  const imported = combinedReadings(readings, sources.length === 1);
  if (Object.keys(imported.request).length > 0 || imported.secrets.length > 0)
    return { ...imported, report: [...refused, ...imported.report] };
  const reasons = [...refused, ...imported.report]
    .filter(({ severity }) => severity !== 'info')
    .map(({ reason }) => reason);
  return {
    refusal:
      reasons.length > 0 ? reasons.slice(0, 5).join(' ') : 'There is nothing of a request in it.',
  };
}

function kindOf({ name, text }: ImportSource): SourceKind {
  return text.length > LONGEST_SOURCE ? 'nothing' : recogniseSource(name, fencedText(text));
}

async function readSource(
  { name, text }: ImportSource,
  kind: SourceKind,
  file: FileText,
): Promise<SourceReading | ImportRefusal> {
  if (text.length > LONGEST_SOURCE)
    return { refusal: 'It is longer than 4 MiB. No request and no document is.' };
  const plain = fencedText(text);
  switch (kind) {
    case 'json':
      return (await readShared(plain)) ?? readJsonText(plain);
    case 'terraform':
      return readTerraform(plain, file);
    case 'shell':
      return readShellText(plain, file);
    case 'program':
      return readProgram(plain, file);
    case 'phala-toml':
      return isPhalaToml(plain)
        ? readPhalaToml(plain, file)
        : {
            refusal:
              'This is no TOML that can be read, or it has none of the keys of a phala.toml.',
          };
    case 'env':
      return readEnvFile(plain);
    case 'compose':
      return textReading('A compose file', 'compose_file.docker_compose_file', text, plain);
    case 'script':
      return scriptReading(name, text, plain);
    case 'share':
      return (
        (await readShared(plain)) ?? { refusal: 'This address has nothing of a request in it.' }
      );
    case 'nothing':
      return {
        refusal:
          text.trim() === '' ? 'There is nothing in it.' : `It was not recognised. ${LOOKED_FOR}`,
      };
  }
}

async function readJsonText(text: string): Promise<SourceReading | ImportRefusal> {
  const paste = readPaste(text);
  if ('refusal' in paste) return paste;
  const reading = await readJsonValue(paste.value, paste.text);
  if ('refusal' in reading) return { refusal: `${reading.refusal} ${LOOKED_FOR}` };
  for (const step of paste.steps) reading.tell('the text', 'read as JSON in JSON', step);
  return reading;
}

/** A text that is taken byte for byte; only a fence around it goes. */
function textReading(
  title: string,
  path: 'compose_file.docker_compose_file' | 'compose_file.bash_script',
  text: string,
  plain: string,
): SourceReading {
  const reading = new SourceReading(title);
  reading.take(path, plain);
  if (plain !== text)
    reading.tell('the text', 'the fence around it was left out', 'Markdown puts ``` around code.');
  return reading;
}

/** A script that is named for it runs before the app, or before Docker; any other is the app. */
function scriptReading(name: string, text: string, plain: string): SourceReading {
  if (/(?:^|[\\/])init\.(?:sh|bash)$/i.test(name)) {
    const reading = new SourceReading('An init script');
    reading.take('compose_file.init_script', plain);
    return reading;
  }
  if (/pre-?launch/i.test(name)) {
    const reading = new SourceReading('A pre-launch script');
    reading.take('compose_file.pre_launch_script', plain);
    return reading;
  }
  const reading = textReading('A bash script', 'compose_file.bash_script', text, plain);
  reading.take('compose_file.runner', 'bash');
  return reading;
}
