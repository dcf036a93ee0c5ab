import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DEFAULT_API_VERSION } from '@/domain/cloud/api-version';
import { codeFolder } from '@/domain/exchange/export/code-folder';
import type { CodeFile, CodeTarget, ProvisionCall } from '@/domain/exchange/export/code-target';
import { codeTarget, codeTargets } from '@/domain/exchange/export/code-targets';
import { differences } from '@/domain/exchange/export/differences';
import { hashOutcome, outcomeWords } from '@/domain/exchange/export/hash-outcome';
import { predict } from '@/domain/hash/prediction';
import { provisionRequest } from '@/domain/request/request';
import { serialize } from '@/domain/request/serialize';
import { parseBounded } from '@/domain/schema/bounded-json';
import { fromHere, readNamedText } from '#scripts/shell/named-file';
import { Unusable } from '#scripts/shell/unusable';

const IDS = [...codeTargets.map(({ id }) => id), 'folder'];
const USAGE = `npm run -s export -- --as ${IDS.join('|')} [--folder DIR] [--base-url URL] [--api-version DATE] FILE   (- is standard input)`;

interface Output {
  stdout: { write: (text: string) => unknown };
  stderr: { write: (text: string) => unknown };
}

/**
 * Prints a provision request as code, and beside it what the tool cannot say and what becomes of the hash; with a
 * folder it writes all files of it there. Throws a refusal (exit code 2) for what cannot be read or written.
 */
export async function exportRequest(args: string[], { stdout, stderr }: Output): Promise<void> {
  const { values, file } = parsed(args);
  const id = values.as ?? '';
  const target = codeTarget(id);
  if (!target && id !== 'folder') throw notExported(`--as takes one of ${IDS.join(', ')}.`);
  if (!target && values.folder === undefined) throw notExported('A folder needs --folder DIR.');
  const call = await readCall(file, values['base-url'], values['api-version']);
  const files = target ? target.write(call) : codeFolder(call, await predict(call.request));
  if (values.folder !== undefined) await writeAll(fromHere(values.folder), files);
  else stdout.write(files[0]?.text ?? '');
  const [first, ...others] = files.map(({ name }) => name);
  if (values.folder !== undefined) stderr.write(`Written: ${[first, ...others].join(', ')}\n`);
  else if (others.length > 0) {
    stderr.write(`This is ${first}; ${others.join(', ')} belong to it: --folder DIR writes all.\n`);
  }
  if (target) for (const line of await said(target, call)) stderr.write(`${line}\n`);
}

async function said(target: CodeTarget, { request }: ProvisionCall): Promise<string[]> {
  const told = differences(target, request).filter(({ kind }) => kind !== 'default');
  return [
    ...told.map(({ path, words }) => `${path}: ${words}`),
    `Compose hash: ${outcomeWords(await hashOutcome(target, request))}`,
  ];
}

/** What it cannot do, and how it is used. */
const notExported = (message: string) => new Unusable(`${message}\nUse it like this: ${USAGE}`);

function parsed(args: string[]) {
  const text = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        as: text,
        folder: text,
        'base-url': { ...text, default: 'https://cloud-api.phala.com/api/v1' },
        'api-version': { ...text, default: DEFAULT_API_VERSION },
      },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new Error('Name one file.');
    return { values, file };
  } catch (error) {
    throw notExported(reason(error));
  }
}

const reason = (error: unknown) => (error instanceof Error ? error.message : String(error));

async function readCall(file: string, baseUrl: string, apiVersion: string): Promise<ProvisionCall> {
  if (!/^https?:\/\/[^\s"'%]+$/.test(baseUrl) || !/^[\w.-]{1,40}$/.test(apiVersion)) {
    throw notExported('--base-url takes an address without quotes, --api-version a date.');
  }
  const value = parseBounded((await readNamedText(file)).replace(/^\uFEFF/, ''));
  const fits = provisionRequest.safeParse(value);
  if (!fits.success) {
    const [issue] = fits.error.issues;
    const where = issue?.path.join('.') ?? '';
    throw notExported(`${file} is no provision request. ${where}: ${issue?.message ?? ''}`);
  }
  // What was parsed has the defaults filled in; what is written is the request as it stands.
  const request = value as ProvisionCall['request'];
  const path = '/cvms/provision';
  return {
    baseUrl: baseUrl.replace(/\/$/, ''),
    apiVersion,
    path,
    request,
    body: serialize(request),
  };
}

async function writeAll(folder: string, files: readonly CodeFile[]): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    // Nothing that is there is overwritten.
    for (const { name, text } of files) await writeFile(join(folder, name), text, { flag: 'wx' });
  } catch (error) {
    throw notExported(`Not all files could be written. ${reason(error)}`);
  }
}
