/** Characters of what a client sent that an error repeats: enough to know it again. */
const MOST_CHARACTERS = 2_000;
const MOST_LEVELS = 20;
const CUT = '…';

/** A text of a client's as an error repeats it; a long one is cut, which its end shows. */
export function echoedText(text: string): string {
  return text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS)}${CUT}`;
}

/**
 * A JSON value of a client's as an error repeats it: whole where it is small, and else its beginning.
 * FastAPI repeats everything; a megabyte of it would help nobody.
 */
export function echoed(value: unknown): unknown {
  return new Echo().of(value, 0);
}

class Echo {
  #left = MOST_CHARACTERS;

  of(value: unknown, level: number): unknown {
    if (typeof value === 'string') return this.#text(value);
    this.#left -= 4;
    if (typeof value !== 'object' || value === null) return value;
    if (level === MOST_LEVELS) return CUT;
    if (Array.isArray(value)) return this.#list(value, level);
    return Object.fromEntries(this.#members(value, level));
  }

  #text(text: string): string {
    const kept = text.slice(0, Math.max(0, this.#left));
    this.#left -= kept.length + 2;
    return kept.length < text.length ? `${kept}${CUT}` : text;
  }

  #list(items: readonly unknown[], level: number): unknown[] {
    const kept: unknown[] = [];
    for (const item of items) {
      if (this.#left <= 0) return [...kept, CUT];
      kept.push(this.of(item, level + 1));
    }
    return kept;
  }

  #members(value: object, level: number): [string, unknown][] {
    const kept: [string, unknown][] = [];
    for (const [key, member] of Object.entries(value)) {
      if (this.#left <= 0) return [...kept, [CUT, CUT]];
      kept.push([this.#text(key), this.of(member, level + 1)]);
    }
    return kept;
  }
}
