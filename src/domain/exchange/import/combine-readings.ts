import { isMembers, type Members } from '@/domain/schema/members';
import type { Imported, PartialRequest, ReportLine } from './imported';
import type { SourceReading } from './source-reading';

export interface NamedReading {
  /** Of the file; empty for a paste. */
  name: string;
  reading: SourceReading;
}

/**
 * Several readings as one, the weakest first: a later one replaces a field of an earlier, and it is said; names that
 * are allowed are all of them.
 */
export function combinedReadings(readings: readonly NamedReading[], isOne: boolean): Imported {
  const top = new Map<string, unknown>();
  const compose = new Map<string, unknown>();
  const from = new Map<string, string>();
  const secrets = new Map<string, string>();
  const report: ReportLine[] = [];
  for (const { name, reading } of readings) {
    const at = (place: string) => (isOne || name === '' ? place : `${name}: ${place}`);
    const put = (into: Map<string, unknown>, members: Members, prefix: string) => {
      for (const [key, value] of Object.entries(members)) {
        const path = prefix + key;
        const before = into.get(key);
        if (key === 'allowed_envs') into.set(key, union(before, value));
        else {
          if (into.has(key) && JSON.stringify(before) !== JSON.stringify(value))
            report.push(replacedLine(at(path), from.get(path) ?? ''));
          into.set(key, value);
        }
        from.set(path, name);
      }
    };
    const { compose_file, ...rest } = reading.request();
    put(top, rest, '');
    if (isMembers(compose_file)) put(compose, compose_file, 'compose_file.');
    for (const { key, value } of reading.items()) {
      if (secrets.has(key) && secrets.get(key) !== value) report.push(replacedLine(at(key), ''));
      secrets.set(key, value);
    }
    report.push(...reading.report.map((line) => ({ ...line, place: at(line.place) })));
  }
  const request: PartialRequest = {
    ...Object.fromEntries(top),
    ...(compose.size > 0 && { compose_file: Object.fromEntries(compose) }),
  };
  const [only] = readings;
  const strongest = readings.findLast(({ reading }) => reading.hash !== undefined);
  return {
    titles: readings.map(({ reading }) => reading.title),
    request,
    secrets: [...secrets].map(([key, value]) => ({ key, value })),
    report,
    isWhole: readings.length === 1 && only?.reading.isWhole === true,
    hash: strongest?.reading.hash,
    // Beside other sources it is not the request that was shared any more.
    shared: readings.length === 1 ? only?.reading.shared : undefined,
  };
}

function replacedLine(place: string, name: string): ReportLine {
  const what = name === '' ? 'said more than once' : `said in ${name} too`;
  return { place, what, reason: 'The last one counts.', severity: 'warning' };
}

function union(before: unknown, more: unknown): unknown {
  if (!Array.isArray(before) || !Array.isArray(more)) return more;
  return [...new Set<unknown>([...(before as unknown[]), ...(more as unknown[])])];
}
