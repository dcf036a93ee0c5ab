import { isMembers, type Members } from '@/domain/schema/members';

const MAX_DEPTH = 8;

/**
 * Reads CBOR (RFC 8949) as far as dstack's measurement documents use it: maps with text keys, texts, bytes,
 * unsigned numbers, booleans and null, all of a definite length. Undefined for anything else, and where bytes are left.
 */
export function readCbor(bytes: Uint8Array): Members | undefined {
  const reader = new CborReader(bytes);
  try {
    const value = reader.value(0);
    return reader.isAtEnd && isMembers(value) ? value : undefined;
  } catch (error) {
    if (error instanceof OddCbor) return undefined;
    throw error;
  }
}

class OddCbor extends Error {}

class CborReader {
  private readonly bytes: Uint8Array;
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.at === this.bytes.length;
  }

  value(depth: number): unknown {
    if (depth > MAX_DEPTH) throw new OddCbor();
    const [head = 0] = this.take(1);
    const length = head & 31;
    switch (head >> 5) {
      case 0:
        return this.number(length);
      case 2:
        return this.take(this.number(length));
      case 3:
        return this.text(this.number(length));
      case 5:
        return this.map(this.number(length), depth);
      case 7:
        return this.simple(length);
      default:
        throw new OddCbor();
    }
  }

  private map(count: number, depth: number): Members {
    const entries = new Map<string, unknown>();
    for (let left = count; left > 0; left -= 1) {
      const key = this.value(depth + 1);
      if (typeof key !== 'string' || entries.has(key)) throw new OddCbor();
      entries.set(key, this.value(depth + 1));
    }
    return Object.fromEntries(entries);
  }

  private text(length: number): string {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(this.take(length));
    } catch {
      throw new OddCbor();
    }
  }

  private simple(which: number): boolean | null {
    if (which === 20 || which === 21) return which === 21;
    if (which === 22) return null;
    throw new OddCbor();
  }

  /** A number within the first byte, or in the 1, 2 or 4 bytes behind it; longer ones are of no document here. */
  private number(length: number): number {
    if (length < 24) return length;
    if (length > 26) throw new OddCbor();
    return this.take(2 ** (length - 24)).reduce((sum, byte) => sum * 256 + byte, 0);
  }

  private take(length: number): Uint8Array {
    if (length > this.bytes.length - this.at) throw new OddCbor();
    this.at += length;
    return this.bytes.slice(this.at - length, this.at);
  }
}
