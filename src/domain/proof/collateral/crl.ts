import { AsnConvert } from '@peculiar/asn1-schema';
import { CertificateList } from '@peculiar/asn1-x509';
import type { Bytes } from '@/domain/proof/quote/bytes';
import { ecdsa, nameHex, serialHex, timeOf } from '@/domain/proof/quote/certificate';

/** A list of revoked certificates (CRL). */
export interface RevocationList {
  signed: Bytes;
  /** r ‖ s. */
  signature: Bytes | undefined;
  /** The issuer's name as hex of its DER. */
  issuer: string;
  from: Date;
  to: Date;
  /** Serial numbers as `Certificate` has them. */
  revoked: ReadonlySet<string>;
}

/** Reads a list from its DER; undefined for anything else, or one that does not say when the next comes. */
export function readRevocations(der: Bytes): RevocationList | undefined {
  try {
    const list = AsnConvert.parse(der, CertificateList);
    const { tbsCertList: own, tbsCertListRaw: raw, signatureAlgorithm, signature } = list;
    if (!own.nextUpdate || !raw) return undefined;
    return {
      signed: new Uint8Array(raw),
      signature: ecdsa(signatureAlgorithm.algorithm, signature),
      issuer: nameHex(own.issuer),
      from: timeOf(own.thisUpdate),
      to: timeOf(own.nextUpdate),
      revoked: new Set(
        (own.revokedCertificates ?? []).map(({ userCertificate }) => serialHex(userCertificate)),
      ),
    };
  } catch {
    return undefined;
  }
}
