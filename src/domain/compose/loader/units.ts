const FACTORS: Record<string, number> = { k: 1, m: 2, g: 3, t: 4, p: 5 };

/** A size such as `512m`, `1.5 GiB` or `1024` in bytes, or undefined (docker/go-units RAMInBytes). */
export function readBytes(text: string): number | undefined {
  const found = /^(\d+(?:\.\d*)?|\.\d+) ?([kmgtp]?)(?:i?b)?$/i.exec(text.slice(0, 100));
  if (!found || text.length > 100) return undefined;
  const power = FACTORS[(found[2] ?? '').toLowerCase()] ?? 0;
  return Number(found[1]) * 1024 ** power;
}

/** Milliseconds of each unit of a duration. */
const UNITS = new Map<string, number>([
  ['ns', 1e-6],
  ['us', 1e-3],
  ['µs', 1e-3],
  ['μs', 1e-3],
  ['ms', 1],
  ['s', 1e3],
  ['m', 6e4],
  ['h', 36e5],
  ['d', 864e5],
  ['w', 6048e5],
]);

/** A duration such as `1m30s` in milliseconds, or undefined (compose-go types.Duration; `d` and `w` count too). */
export function durationMs(text: string): number | undefined {
  if (text.length > 100) return undefined;
  if (!/^[-+]?(?:0|(?:(?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|µs|μs|ms|s|m|h|d|w))+)$/.test(text))
    return undefined;
  const parts = [...text.matchAll(/([\d.]+)([a-zµμ]+)/g)];
  const sum = parts.reduce(
    (ms, [, count, unit = '']) => ms + Number(count) * (UNITS.get(unit) ?? 0),
    0,
  );
  return text.startsWith('-') ? -sum : sum;
}
