import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  AttributeValue,
  BasicConstraints,
  Certificate,
  CertificateList,
  Extension,
  Extensions,
  id_ce_basicConstraints,
  Name,
  RelativeDistinguishedName,
  RevokedCertificate,
  SubjectPublicKeyInfo,
  TBSCertificate,
  TBSCertList,
  Time,
  Validity,
  Version,
} from '@peculiar/asn1-x509';
import { concatBytes, hexToBytes } from '@noble/hashes/utils.js';
import { publicKeyOf, signAs, type Party } from './party';

const P256 = Uint8Array.of(6, 8, 0x2a, 0x86, 0x48, 0xce, 0x3d, 3, 1, 7);
const signedByEcdsa = () => new AlgorithmIdentifier({ algorithm: '1.2.840.10045.4.3.2' });

export interface CertificateWish {
  subject: Party;
  issuer: Party;
  /** Hex of a positive number. */
  serial: string;
  isAuthority?: boolean;
  from?: Date;
  to?: Date;
  /** By object id: what goes into the extension's octets. */
  extensions?: Record<string, Uint8Array>;
}

/** An X.509 certificate as DER. */
export function writeCertificate(wish: CertificateWish): Uint8Array {
  const { subject, issuer, serial, isAuthority = false, extensions = {} } = wish;
  const { from = new Date('2026-01-01T00:00:00Z'), to = new Date('2046-01-01T00:00:00Z') } = wish;
  const own = new Extension({
    extnID: id_ce_basicConstraints,
    critical: true,
    extnValue: octets(new BasicConstraints({ cA: isAuthority })),
  });
  const others = Object.entries(extensions).map(
    ([extnID, value]) => new Extension({ extnID, extnValue: new OctetString(value) }),
  );
  const tbsCertificate = new TBSCertificate({
    version: Version.v3,
    serialNumber: bufferOf(hexToBytes(serial)),
    signature: signedByEcdsa(),
    issuer: nameOf(issuer),
    validity: new Validity({ notBefore: from, notAfter: to }),
    subject: nameOf(subject),
    subjectPublicKeyInfo: new SubjectPublicKeyInfo({
      algorithm: new AlgorithmIdentifier({
        algorithm: '1.2.840.10045.2.1',
        parameters: bufferOf(P256),
      }),
      subjectPublicKey: bufferOf(concatBytes(Uint8Array.of(4), publicKeyOf(subject))),
    }),
    extensions: new Extensions([own, ...others]),
  });
  return der(
    new Certificate({
      tbsCertificate,
      signatureAlgorithm: signedByEcdsa(),
      signatureValue: bufferOf(signAs(issuer, der(tbsCertificate), 'der')),
    }),
  );
}

export interface RevocationWish {
  issuer: Party;
  from: Date;
  to: Date;
  /** Serial numbers, hex. */
  revoked?: readonly string[];
}

/** A list of revoked certificates as DER. */
export function writeRevocations({ issuer, from, to, revoked = [] }: RevocationWish): Uint8Array {
  const tbsCertList = new TBSCertList({
    version: Version.v2,
    signature: signedByEcdsa(),
    issuer: nameOf(issuer),
    thisUpdate: new Time(from),
    nextUpdate: new Time(to),
    ...(revoked.length > 0 && {
      revokedCertificates: revoked.map(
        (serial) =>
          new RevokedCertificate({
            userCertificate: bufferOf(hexToBytes(serial)),
            revocationDate: new Time(from),
          }),
      ),
    }),
  });
  return der(
    new CertificateList({
      tbsCertList,
      signatureAlgorithm: signedByEcdsa(),
      signature: bufferOf(signAs(issuer, der(tbsCertList), 'der')),
    }),
  );
}

/** Certificates as PEM, one after the other. */
export function toPem(certificates: readonly Uint8Array[]): string {
  return certificates
    .map((bytes) => {
      const lines = Buffer.from(bytes).toString('base64').replaceAll(/.{64}/g, '$&\n');
      return `-----BEGIN CERTIFICATE-----\n${lines.trimEnd()}\n-----END CERTIFICATE-----\n`;
    })
    .join('');
}

function nameOf({ name }: Party): Name {
  const value = new AttributeValue({ utf8String: name });
  return new Name([
    new RelativeDistinguishedName([new AttributeTypeAndValue({ type: '2.5.4.3', value })]),
  ]);
}

const der = (value: object) => new Uint8Array(AsnConvert.serialize(value));
const octets = (value: object) => new OctetString(AsnConvert.serialize(value));
const bufferOf = (bytes: Uint8Array) => Uint8Array.from(bytes).buffer;
