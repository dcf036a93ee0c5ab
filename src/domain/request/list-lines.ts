import { dotenvLines, withLineFeeds } from '@/domain/secrets/dotenv/dotenv-lines';

/**
 * The lines of a text that may be a .env file: of an assignment its name alone, without a value that may
 * span lines, and any other line as it stands.
 */
export function splitEnv(source: string): string[] {
  const text = withLineFeeds(source);
  const lines: string[] = [];
  for (const { start, end, read } of dotenvLines(text)) {
    lines.push('problem' in read ? text.slice(start, end) : read.key);
  }
  return lines;
}

/**
 * Names in a line: separated by spaces or commas, or the name of a .env line or of an entry under
 * `environment:`, whose value is dropped. Undefined for a line with no name.
 */
export function readNames(line: string): string[] | undefined {
  const text = line
    .replace('\uFEFF', '')
    .trim()
    .replace(/^(export|-)\s+/, '');
  if (text.startsWith('#')) return [];
  const assigned = text.search(/=|:(\s|$)/);
  if (assigned > 0) return [text.slice(0, assigned).trim()];
  const names = text.split(/[\s,]+/).filter((name) => name !== '');
  return names.length > 0 ? names : undefined;
}

/** URLs in a line, separated by spaces or commas. */
export function readUrls(line: string): string[] | undefined {
  const urls = line.split(/[\s,]+/).filter((url) => url !== '');
  return urls.length > 0 ? urls : undefined;
}
