/** So that a long test run cannot fill the memory; the oldest go first. */
const MOST = 100;

/** Quotes that were put in to be verified: from then on anybody who knows the checksum can see them. */
export class VerifiedQuotes {
  readonly #kinds = new Map<string, string>();

  /** Keeps which kind of processor a quote is of, by the quote's checksum. */
  add(checksum: string, fmspc: string): void {
    this.#kinds.delete(checksum);
    this.#kinds.set(checksum, fmspc);
    const [oldest] = this.#kinds.keys();
    if (this.#kinds.size > MOST && oldest !== undefined) this.#kinds.delete(oldest);
  }

  kindOf(checksum: string): string | undefined {
    return this.#kinds.get(checksum);
  }
}
