import { HclReader } from './hcl-reader';
import type { HclBlock } from './hcl-values';

/** More than any file that a person writes has. */
const MOST_BLOCKS = 2_000;
const MOST_DEPTH = 20;

/**
 * The blocks of a Terraform text (HCL native syntax), as far as they can be read: a line that cannot is passed over,
 * and the rest goes on. Never throws; nothing is evaluated.
 */
export function readHcl(text: string): HclBlock[] {
  const reader = new HclReader(text);
  let count = 0;
  const body = (into: HclBlock, depth: number): void => {
    while (!reader.isDone()) {
      reader.skip();
      if (reader.match(/\}/y)) return;
      const name = reader.match(/[A-Za-z_][\w-]*/y)?.[0];
      if (name === undefined) {
        reader.skipLine();
        continue;
      }
      const line = reader.line();
      if (reader.match(/[ \t]*=(?![=>])/y)) {
        into.attributes.set(name, reader.value(0));
        continue;
      }
      const labels = readLabels(reader);
      count += 1;
      if (!reader.match(/[ \t]*\{/y) || count > MOST_BLOCKS || depth > MOST_DEPTH) {
        reader.skipLine();
        continue;
      }
      const block: HclBlock = { type: name, labels, attributes: new Map(), blocks: [], line };
      into.blocks.push(block);
      body(block, depth + 1);
    }
  };
  const root: HclBlock = { type: '', labels: [], attributes: new Map(), blocks: [], line: 1 };
  while (!reader.isDone()) body(root, 0);
  return root.blocks;
}

function readLabels(reader: HclReader): string[] {
  const labels: string[] = [];
  for (;;) {
    const found = reader.match(/[ \t]*(?:"((?:[^"\\\n]|\\.)*)"|([A-Za-z_][\w-]*))/y);
    if (!found) return labels;
    labels.push(found[1] ?? found[2] ?? '');
  }
}
