/** The audited hash for pages without WebCrypto; a module of its own, so that only those load it for this. */
export { sha256 } from '@noble/hashes/sha2.js';
