const FACTORS: Record<string, number> = { k: 1, m: 2, g: 3, t: 4, p: 5 };

/** A size such as `512m`, `1.5 GiB` or `1024` in bytes, or undefined (docker/go-units RAMInBytes). */
export function readBytes(text: string): number | undefined {
  const found = /^(\d+(?:\.\d*)?|\.\d+) ?([kmgtp]?)(?:i?b)?$/i.exec(text.slice(0, 100));
  if (!found || text.length > 100) return undefined;
  const power = FACTORS[(found[2] ?? '').toLowerCase()] ?? 0;
  return Number(found[1]) * 1024 ** power;
}

/** Whether a text is a duration such as `1m30s` (compose-go types.Duration; `d` and `w` count too). */
export function isDuration(text: string): boolean {
  if (text.length > 100) return false;
  return /^[-+]?(?:0|(?:(?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|µs|μs|ms|s|m|h|d|w))+)$/.test(text);
}
