import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { READ_LIMIT } from '@/domain/compose/payload-limit';
import { readYaml } from '@/domain/compose/yaml/read-yaml';
import { imagesOf } from '@/domain/images/compose-images';
import { lookUpAll, pinFor, type LookedUp } from '@/domain/images/look-up-all';
import { pinAll } from '@/domain/images/pin';
import { readRegistries } from '@/domain/images/registries';
import type { AskRegistry } from '@/domain/images/registry-answer';
import { applyEdits } from '@/text/edits';
import { registryAsker } from '@/domain/images/registry/ask-registry';
import { fetchOutside } from '#scripts/serve/images/fetch-outside';
import { fromHere, readNamedText } from '#scripts/shell/named-file';
import { Unusable } from '#scripts/shell/unusable';
import { foundIn, type FoundLine } from './found-in';

const USAGE = 'npm run -s pin-compose -- [--write | --check] FILE   (- is standard input)';

/** Where a text goes: what was asked for as it is, what is said of it line by line. */
export interface Outputs {
  out: (text: string) => void;
  err: (line: string) => void;
}

/**
 * Looks up the images of a compose file and pins them: the text goes to standard output, or back into
 * the file with `--write`, and what was found to standard error. `--check` changes nothing. Answers
 * with the exit code: 1 where an image stays unpinned, is gone or unfit, else 0. Throws a refusal
 * (exit code 2) for what cannot be read.
 */
export async function pinCompose(
  args: string[],
  env: NodeJS.ProcessEnv,
  { out, err }: Outputs,
): Promise<number> {
  const { file, check, write } = options(args);
  const text = await readText(file);
  const images = imagesOf(text);
  const looked = await lookUpAll(asker(env), images);
  if (check) {
    const found = foundIn(text, looked, []);
    for (const { line } of found) out(`${line}\n`);
    return exitCode(found, looked.filter(isUnpinned).length);
  }
  const wanted = looked.flatMap((one) => {
    const digest = pinFor(one);
    return digest === undefined ? [] : [{ image: one.image, digest }];
  });
  const { edits, left } = pinAll(text, wanted);
  const found = foundIn(text, looked, left);
  for (const { line } of found) err(line);
  const pinned = applyEdits(text, edits);
  if (!write) out(pinned);
  else if (edits.length > 0) await writeFile(fromHere(file), pinned);
  const before = looked.filter(isUnpinned).length;
  err(`${edits.length} pinned, ${before - edits.length} left as they are.`);
  return exitCode(found, before - edits.length);
}

const isUnpinned = ({ image }: LookedUp) => image.why !== 'built' && !image.image?.digest;

const exitCode = (found: FoundLine[], unpinned: number) =>
  unpinned > 0 || found.some(({ severity }) => severity === 'error') ? 1 : 0;

function asker(env: NodeJS.ProcessEnv): AskRegistry {
  const registries = readRegistries(env['REGISTRIES']);
  if (typeof registries === 'string') throw new Unusable(registries);
  if (registries.length === 0)
    throw new Unusable('REGISTRIES is none, so no registry may be asked.');
  return registryAsker(registries, fetchOutside);
}

function options(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        write: { type: 'boolean', default: false },
        check: { type: 'boolean', default: false },
      },
    });
    const [file, ...more] = positionals;
    if (file === undefined || file === '' || more.length > 0) throw new Error('Name one file.');
    if (values.write && values.check) throw new Error('Either --write or --check.');
    if (values.write && file === '-') throw new Error('Standard input cannot be written to.');
    return { file, ...values };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new Unusable(`${said}\nUse it like this: ${USAGE}`);
  }
}

async function readText(file: string): Promise<string> {
  const text = await readNamedText(file);
  if (text.length > READ_LIMIT) throw new Unusable(`${file}: The text is too long.`);
  const { root, problems } = readYaml(text);
  if (!root) throw new Unusable(`${file}: ${problems[0]?.message ?? 'It cannot be read.'}`);
  return text;
}
