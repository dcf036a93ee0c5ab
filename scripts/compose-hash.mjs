import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ToolRefusal, allowTypeScript, main } from './setup/entry.mjs';

const USAGE = 'Usage: npm run -s compose-hash -- [--bytes] FILE    (- reads the standard input)';

const WORDS = {
  ENOENT: 'There is no such file.',
  EISDIR: 'This is a folder.',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'This is not UTF-8 text.',
};

// npm run -s compose-hash: the compose hash of whatever holds an app-compose document, and how it was read.
await main(async () => {
  const { bytes, file } = options();
  await allowTypeScript();
  const { hashedText } = await import('@/domain/proof/audit/hashed-text');
  const { sha256Hex } = await import('../src/domain/hash/digest/sha256');
  const { how, text, other, stated } = await readingOf(file, hashedText);
  const hash = await sha256Hex(text);
  process.stdout.write(bytes ? text : `${hash}\n`);
  console.error(`Read as: ${how}`);
  if (other)
    console.error(
      `It could also be: ${other.how} Then the hash is ${await sha256Hex(other.text)}.`,
    );
  if (stated !== undefined && stated !== hash)
    console.error(`The file itself states another hash: ${stated}. npm run -s audit says more.`);
});

function options() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { bytes: { type: 'boolean', default: false } },
    });
    if (positionals.length !== 1 || positionals[0] === '') throw new Error('Name one file.');
    return { bytes: values.bytes, file: positionals[0] };
  } catch (error) {
    throw new ToolRefusal(`${error.message}\n${USAGE}`);
  }
}

async function readingOf(file, hashedText) {
  try {
    // npm changes to its own folder; the file is named from where the person stands.
    const raw = readFileSync(file === '-' ? 0 : resolve(process.env.INIT_CWD ?? '', file));
    return await hashedText(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(raw));
  } catch (error) {
    throw new ToolRefusal(`${file}: ${WORDS[error.code] ?? error.message}`);
  }
}
