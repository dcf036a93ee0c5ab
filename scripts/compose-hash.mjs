import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ToolRefusal, allowTypeScript, main } from './setup/entry.mjs';

const USAGE = 'Usage: npm run -s compose-hash -- [--bytes] FILE    (- reads the standard input)';

// npm run -s compose-hash: the compose hash of an app-compose.json, an API's object of it or a provision request.
await main(async () => {
  const { bytes, file } = options();
  await allowTypeScript();
  const { hashedText } = await import('@/domain/hash/hashed-text');
  const { canonicalJson } = await import('@/domain/hash/canonical');
  const { sha256Hex } = await import('@/domain/hash/sha256');
  const { kind, text } = textOf(file, hashedText);
  process.stdout.write(bytes ? text : `${await sha256Hex(text)}\n`);
  if (kind !== 'app-compose') return;
  const today = canonicalJson(JSON.parse(text.replace(/^\ufeff/, '')));
  if (today === text) return;
  console.error(
    `Note: hashed byte for byte. Phala Cloud would write this content in other bytes, with the hash ${await sha256Hex(today)}.`,
  );
});

function options() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { bytes: { type: 'boolean', default: false } },
    });
    if (positionals.length !== 1) throw new Error('Name one file.');
    return { bytes: values.bytes, file: positionals[0] };
  } catch (error) {
    throw new ToolRefusal(`${error.message}\n${USAGE}`);
  }
}

function textOf(file, hashedText) {
  try {
    // npm changes to its own folder; the file is named from where the person stands.
    const raw = readFileSync(file === '-' ? 0 : resolve(process.env.INIT_CWD ?? '', file));
    return hashedText(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(raw));
  } catch (error) {
    const reason = error.code === 'ENOENT' ? 'There is no such file.' : error.message;
    throw new ToolRefusal(`${file}: ${reason}`);
  }
}
