import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ToolRefusal, allowTypeScript, main } from './setup/entry.mjs';

const USAGE =
  'Usage: npm run -s audit -- FILE… [--hash HEX] [--at TIME] [--json]    (- reads the standard input)';

const WORDS = { ENOENT: 'There is no such file.', EISDIR: 'This is a folder.' };

/** By what the claims come to; what cannot be read cannot be told. */
const EXIT = { holds: 0, fails: 1, unknown: 2 };

/** The words of outcomes, padded to one width. */
const OUTCOMES = {
  holds: 'holds         ',
  fails: 'refuted       ',
  unknown: 'cannot be told',
  fact: 'read          ',
};

const TOGETHER = {
  holds: 'All claims hold.',
  fails: 'At least one claim is refuted.',
  unknown: 'Nothing is refuted, and something cannot be told.',
};

// npm run -s audit: what a document, an attestation or evidence proves, claim by claim, as /audit says it.
await main(async () => {
  const { files, hash, at, json } = options();
  await allowTypeScript();
  const { auditClaims } = await import('@/domain/proof/audit/audit-claims');
  const { fileText } = await import('@/domain/proof/audit/file-text');
  const { together } = await import('@/domain/proof/claim');
  const { visibleText } = await import('@/text/hidden-characters');
  const [text, ...more] = files.map((file) => textOf(file, fileText));
  const audited = await auditClaims({ text, more, hash, at });
  if ('refusal' in audited) throw refused(audited.refusal);
  const { kind, steps, claims } = audited;
  const outcome = together(claims);
  const time = at.toISOString();
  if (json) {
    process.stdout.write(
      `${JSON.stringify({ outcome, at: time, kind, steps, claims }, null, 2)}\n`,
    );
  } else {
    const lines = claims.map(
      (claim) =>
        `${OUTCOMES[claim.outcome]}  ${oneLine(visibleText(`${claim.says} ${claim.because}`))}\n`,
    );
    process.stdout.write(lines.join(''));
    console.error(`As of ${time}: ${TOGETHER[outcome]}`);
  }
  process.exitCode = EXIT[outcome];
});

/** A file's own line ends would look like claims. */
function oneLine(words) {
  return words.replaceAll(/\s*[\r\n]+\s*/g, ' ');
}

function options() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        hash: { type: 'string', default: '' },
        at: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    if (positionals.length === 0 || positionals.includes('')) throw new Error('Name a file.');
    const at = values.at === undefined ? new Date() : new Date(values.at);
    if (Number.isNaN(at.getTime()))
      throw new Error('--at is no time, such as 2026-08-14T00:00:00Z.');
    if (values.hash !== '' && !/^(0x|sha256:)?[0-9a-f]{64}$/i.test(values.hash.trim()))
      throw new Error('--hash is no compose hash: 64 hex digits.');
    return { files: positionals, hash: values.hash, at, json: values.json };
  } catch (error) {
    throw refused(`${error.message}\n${USAGE}`);
  }
}

function textOf(file, fileText) {
  let bytes;
  try {
    // npm changes to its own folder; the file is named from where the person stands.
    bytes = readFileSync(file === '-' ? 0 : resolve(process.env.INIT_CWD ?? '', file));
  } catch (error) {
    throw refused(`${file}: ${WORDS[error.code] ?? error.message}`);
  }
  const text = fileText(Uint8Array.from(bytes));
  if (typeof text !== 'string') throw refused(`${file}: ${text.refusal}`);
  return text;
}

function refused(message) {
  return Object.assign(new ToolRefusal(message), { exitCode: EXIT.unknown });
}
