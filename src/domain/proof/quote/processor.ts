import { fromBER, Integer, ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import type { AsnType } from 'asn1js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Certificate } from './certificate';

/** What Intel's certificate of a processor (PCK) says of it. */
export interface Processor {
  /** The family with its platform, 12 hex digits: collateral is published for one of these. */
  fmspc: string;
  /** Tells processors apart, 32 hex digits. */
  ppid: string;
  /** 4 hex digits. */
  pceId: string;
  /** Security versions of the processor's own parts, 16 of them. */
  components: number[];
  pceSvn: number;
}

const SGX = '1.2.840.113741.1.13.1';
const PPID = `${SGX}.1`;
const TCB = `${SGX}.2`;
const PCE_SVN = `${TCB}.17`;
const PCE_ID = `${SGX}.3`;
const FMSPC = `${SGX}.4`;

/** Reads the SGX extension of a certificate; undefined where it has none that is whole. */
export function readProcessor({ extensions }: Certificate): Processor | undefined {
  const bytes = extensions.get(SGX);
  if (!bytes) return undefined;
  const { result, offset } = fromBER(bytes);
  if (offset < 0) return undefined;
  const own = pairsOf(result);
  const tcb = pairsOf(own.get(TCB));
  const components = Array.from({ length: 16 }, (_, at) => numberOf(tcb.get(`${TCB}.${at + 1}`)));
  const pceSvn = numberOf(tcb.get(PCE_SVN));
  const fmspc = octetsOf(own.get(FMSPC), 6);
  const ppid = octetsOf(own.get(PPID), 16);
  const pceId = octetsOf(own.get(PCE_ID), 2);
  if (fmspc === undefined || ppid === undefined || pceId === undefined) return undefined;
  const known = components.filter((svn) => svn !== undefined);
  if (known.length < 16 || pceSvn === undefined) return undefined;
  return { fmspc, ppid, pceId, components: known, pceSvn };
}

/** The values of a sequence of pairs, by the object id that each begins with. */
function pairsOf(sequence: AsnType | undefined): Map<string, AsnType> {
  const pairs = new Map<string, AsnType>();
  if (!(sequence instanceof Sequence)) return pairs;
  for (const pair of sequence.valueBlock.value) {
    if (!(pair instanceof Sequence)) continue;
    const [id, value] = pair.valueBlock.value;
    if (id instanceof ObjectIdentifier && value) pairs.set(id.valueBlock.toString(), value);
  }
  return pairs;
}

function octetsOf(value: AsnType | undefined, length: number): string | undefined {
  if (!(value instanceof OctetString)) return undefined;
  const bytes = value.valueBlock.valueHexView;
  return bytes.length === length ? bytesToHex(bytes) : undefined;
}

function numberOf(value: AsnType | undefined): number | undefined {
  return value instanceof Integer ? value.valueBlock.valueDec : undefined;
}
