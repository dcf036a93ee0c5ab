/** Text from outside, a file or the clipboard: taken as it is, or refused with a sentence that says why. */

import { utf8Length } from '@/text/utf8';
export type Incoming = { text: string } | { refusal: string };

const MEBIBYTE = 1024 * 1024;
export const INCOMING_LIMIT = 4 * MEBIBYTE;

const mebibytes = (bytes: number) => `${(Math.ceil((bytes * 10) / MEBIBYTE) / 10).toFixed(1)} MiB`;

/** Keeps the byte order mark and every line end; anything that is not UTF-8 is refused rather than guessed at. */
export async function readTextFile(file: File): Promise<Incoming> {
  if (file.size > INCOMING_LIMIT) {
    return {
      refusal: `${file.name} is ${mebibytes(file.size)}; files up to 4 MiB can be opened. Nothing was changed.`,
    };
  }
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    // A folder, or a file that moved since it was chosen.
    return { refusal: `${file.name} could not be read. Nothing was changed.` };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return {
      refusal: `${file.name} is not UTF-8 text. Save it as UTF-8 and open it again. Nothing was changed.`,
    };
  }
}

/** A paste that is too large to edit, in words; undefined lets it through. */
export function refusePaste(text: string): string | undefined {
  // UTF-8 needs at least one byte and at most three for each UTF-16 unit: most pastes need no counting.
  if (text.length * 3 <= INCOMING_LIMIT) return undefined;
  const bytes = text.length > INCOMING_LIMIT ? text.length : utf8Length(text);
  if (bytes <= INCOMING_LIMIT) return undefined;
  return `The clipboard holds ${mebibytes(bytes)} of text; up to 4 MiB can be pasted. Nothing was changed.`;
}

/** What a drop carries that a browser would leave the page for. */
export function isFileOrLink(transfer: DataTransfer | null): boolean {
  return ['Files', 'text/uri-list'].some((type) => transfer?.types.includes(type));
}

/** The one file of a drop, or why there is none to open. */
export async function readDroppedFile(transfer: DataTransfer | null): Promise<Incoming> {
  const files = [...(transfer?.files ?? [])];
  const [file] = files;
  if (!file) return { refusal: 'Links cannot be opened here. Drop a file, or paste its text.' };
  if (files.length > 1) return { refusal: 'Give one file at a time. Nothing was changed.' };
  return readTextFile(file);
}
