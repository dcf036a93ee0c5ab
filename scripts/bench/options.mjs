import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ToolRefusal } from '../setup/entry.mjs';

const PARTS = ['load', 'lighthouse', 'machines', 'typing', 'lint', 'verdicts', 'proof', 'server'];
const USAGE = `npm run bench -- [--only ${PARTS.join('|')}] [--sizes 1,20,200] [--against DIR]`;

/** What to measure: which parts, at how many kilobytes, and the checkout of another build to compare typing with. */
export function readOptions(args) {
  const { only, sizes, against } = parse(args);
  const parts = only === undefined ? PARTS : only.split(',');
  const kilobytes = sizes.split(',').map(Number);
  const isKnown = parts.every((part) => PARTS.includes(part));
  if (!isKnown || !kilobytes.every((size) => size > 0)) throw new ToolRefusal(USAGE);
  if (against === undefined) return { parts, kilobytes, against };
  const checkout = resolve(against);
  if (!existsSync(join(checkout, 'dist', 'index.html')))
    throw new ToolRefusal(`${checkout} has no dist: run npm run build there first.`);
  return { parts, kilobytes, against: checkout };
}

function parse(args) {
  const text = { type: 'string' };
  try {
    const options = { only: text, sizes: { ...text, default: '1,20,200' }, against: text };
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new ToolRefusal(`${error.message}\n${USAGE}`);
  }
}
