import { ECDSASigValue } from '@peculiar/asn1-ecc';
import { AsnConvert } from '@peculiar/asn1-schema';
import {
  BasicConstraints,
  Certificate as X509,
  id_ce_basicConstraints,
  type Name,
  type Time,
} from '@peculiar/asn1-x509';
import { bytesToHex } from '@noble/hashes/utils.js';
import { fromBase64 } from '@/domain/proof/evidence/base64';
import { hexAt, type Bytes } from './bytes';

/** What a check needs of an X.509 certificate. */
export interface Certificate {
  /** The part that is signed, as it came. */
  signed: Bytes;
  /** r ‖ s; undefined where it is signed in another way than ECDSA with P-256 and SHA-256. */
  signature: Bytes | undefined;
  /** x ‖ y; undefined where the key is none of P-256. */
  key: Bytes | undefined;
  /** SubjectPublicKeyInfo as DER. */
  spki: Bytes;
  /** Names as hex of their DER, to compare. */
  subject: string;
  issuer: string;
  /** The common name, for people. */
  name: string;
  /** Hex, without zeros before it. */
  serial: string;
  from: Date;
  to: Date;
  isAuthority: boolean;
  /** By object id; what is in the extension's octets. */
  extensions: ReadonlyMap<string, Bytes>;
}

const ECDSA_SHA256 = '1.2.840.10045.4.3.2';
const EC_KEY = '1.2.840.10045.2.1';
const P256_HEX = '06082a8648ce3d030107';
const COMMON_NAME = '2.5.4.3';
/** A chain of Intel's has three; a certificate of theirs has 1.2 KB. */
const MOST_CERTIFICATES = 8;
const MOST_TEXT = 64 * 1024;

/** The certificates in a PEM text, in its order; a refusal, in words, where one cannot be read. */
export function readPem(pem: string): Certificate[] | { refusal: string } {
  if (pem.length > MOST_TEXT) return { refusal: 'The certificates are longer than 64 KiB.' };
  const blocks = [...pem.matchAll(/-----BEGIN CERTIFICATE-----([^-]*)-----END CERTIFICATE-----/g)];
  if (blocks.length === 0) return { refusal: 'There is no certificate where they should be.' };
  if (blocks.length > MOST_CERTIFICATES) {
    return { refusal: `There are ${blocks.length} certificates, more than any chain has.` };
  }
  const read: Certificate[] = [];
  for (const [index, [, base64 = '']] of blocks.entries()) {
    const der = fromBase64(base64.replaceAll(/\s/g, ''));
    const certificate = der && readCertificate(der);
    if (!certificate) return { refusal: `Certificate ${index + 1} cannot be read.` };
    read.push(certificate);
  }
  return read;
}

/** A certificate from its DER; undefined for anything else. */
export function readCertificate(der: Bytes): Certificate | undefined {
  if (der.length > MOST_TEXT) return undefined;
  try {
    return partsOf(AsnConvert.parse(der, X509));
  } catch {
    return undefined;
  }
}

function partsOf(x509: X509): Certificate {
  const { tbsCertificate: tbs, tbsCertificateRaw: raw } = x509;
  const { subjectPublicKeyInfo: info, extensions = [] } = tbs;
  const byId = new Map(
    extensions.map(({ extnID, extnValue }) => [extnID, new Uint8Array(extnValue.buffer)]),
  );
  const isSame = x509.signatureAlgorithm.algorithm === tbs.signature.algorithm;
  return {
    signed: new Uint8Array(raw ?? new ArrayBuffer(0)),
    signature: isSame ? ecdsa(x509.signatureAlgorithm.algorithm, x509.signatureValue) : undefined,
    key: pointOf(info.algorithm, new Uint8Array(info.subjectPublicKey)),
    spki: new Uint8Array(AsnConvert.serialize(info)),
    subject: nameHex(tbs.subject),
    issuer: nameHex(tbs.issuer),
    name: commonName(tbs.subject),
    serial: serialHex(tbs.serialNumber),
    from: timeOf(tbs.validity.notBefore),
    to: timeOf(tbs.validity.notAfter),
    isAuthority: isAuthority(byId.get(id_ce_basicConstraints)),
    extensions: byId,
  };
}

/** r ‖ s of a DER signature by the algorithm; undefined for another algorithm. Throws where it is no DER. */
export function ecdsa(algorithm: string, der: ArrayBuffer): Bytes | undefined {
  if (algorithm !== ECDSA_SHA256) return undefined;
  const { r, s } = AsnConvert.parse(der, ECDSASigValue);
  const [left, right] = [thirtyTwo(r), thirtyTwo(s)];
  return left && right && new Uint8Array([...left, ...right]);
}

/** An unsigned number of at most 32 bytes, filled up with zeros on its left. */
function thirtyTwo(integer: ArrayBuffer): Bytes | undefined {
  const bytes = new Uint8Array(integer);
  const digits = bytes.subarray(bytes.findIndex((byte) => byte !== 0));
  if (digits.length > 32) return undefined;
  const padded = new Uint8Array(32);
  padded.set(digits, 32 - digits.length);
  return padded;
}

function pointOf(
  { algorithm, parameters }: { algorithm: string; parameters?: ArrayBuffer | null },
  point: Bytes,
): Bytes | undefined {
  const curve = parameters ? bytesToHex(new Uint8Array(parameters)) : '';
  const isP256 = algorithm === EC_KEY && curve === P256_HEX && point.length === 65;
  return isP256 && point[0] === 4 ? point.subarray(1) : undefined;
}

/** A serial number in hex, by which a certificate and a list of revoked ones can be compared. */
export function serialHex(integer: ArrayBuffer): string {
  return bytesToHex(new Uint8Array(integer)).replace(/^(?:00)+/, '');
}

/** A name as hex of its DER. */
export function nameHex(name: Name): string {
  const der = new Uint8Array(AsnConvert.serialize(name));
  return hexAt(der, 0, der.length);
}

function commonName(name: Name): string {
  const one = [...name].flatMap((set) => [...set]).find(({ type }) => type === COMMON_NAME);
  return (one?.value.toString() ?? '').slice(0, 80);
}

/** Throws for a time that is none. */
export function timeOf(time: Time): Date {
  const at = time.getTime();
  at.toISOString();
  return at;
}

function isAuthority(constraints: Bytes | undefined): boolean {
  return constraints !== undefined && AsnConvert.parse(constraints, BasicConstraints).cA;
}
