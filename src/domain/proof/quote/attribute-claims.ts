import { fails, holds, type Claim } from '@/domain/proof/claim';
import { hexAt, hexBytes } from './bytes';
import type { QuoteSignature } from './quote-signature';
import type { TdQuote } from './td-quote';

/** The first byte of the TD's attributes is about debugging alone; bit 1 of the enclave's is. */
export function debugClaim({ report }: TdQuote, { qeReport }: QuoteSignature): Claim {
  const says = 'Debugging is off.';
  const bytes = [
    { name: 'TD attributes', value: report.tdAttributes },
    { name: 'enclave’s attributes', value: hexAt(qeReport, 48, 16) },
  ];
  const means = 'With debugging on, whoever runs the host could read and change the machine.';
  const claim = (outcome: Claim) => ({ ...outcome, means, bytes });
  if (!report.tdAttributes.startsWith('00')) {
    return claim(fails(says, 'The machine was started for debugging.'));
  }
  if ((qeReport[48] ?? 0) & 2) return claim(fails(says, 'The quoting enclave runs for debugging.'));
  return claim(holds(says, 'Neither the machine nor the enclave has the bit set.'));
}

/** Bits 8 to 27 and 29 and 32 to 62 have no meaning yet. */
const NO_MEANING = [0x00, 0xff, 0xff, 0x2f, 0xff, 0xff, 0xff, 0x7f];
const SEPT_VE_DISABLE = 0x10;

/**
 * What else of the attributes would open the machine to its host, as DCAP's libraries of Phala check it
 * (validate_td10, validate_td15).
 */
export function attributeClaim({ report }: TdQuote): Claim {
  const says = 'Nothing else opens the machine to its host.';
  const { tdAttributes, mrServiceTd = '' } = report;
  const bytes = [
    { name: 'TD attributes', value: tdAttributes },
    ...(mrServiceTd === '' ? [] : [{ name: 'MRSERVICETD', value: mrServiceTd }]),
  ];
  const own = hexBytes(tdAttributes) ?? new Uint8Array();
  const no = (because: string) => ({ ...fails(says, because), bytes });
  if (own.some((byte, at) => byte & (NO_MEANING[at] ?? 0))) {
    return no('Bits are set that have no meaning yet.');
  }
  if (!((own[3] ?? 0) & SEPT_VE_DISABLE)) {
    return no('SEPT_VE_DISABLE is off: the host may take memory away and answer in its place.');
  }
  if (/[^0]/.test(mrServiceTd)) return no('Another machine may move this one to another host.');
  const because = 'SEPT_VE_DISABLE is on, and no bit is set that has no meaning yet.';
  return { ...holds(says, because), bytes };
}
