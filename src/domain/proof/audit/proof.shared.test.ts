import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { together } from '@/domain/proof/claim';
import { auditClaims } from './audit-claims';

const shared = process.env['SHARED_DIR'];
const read = (name: string) =>
  readFileSync(join(shared ?? '', 'vectors', 'attestation', name), 'utf8');

async function claims(names: string[], hash = '', at = '2026-08-14T00:00:00Z') {
  const [text = '', ...more] = names.map(read);
  const audited = await auditClaims({ text, more, hash, at: new Date(at) });
  if ('refusal' in audited) throw new Error(audited.refusal);
  return audited.claims;
}

describe.skipIf(!shared)('the shared documents', () => {
  it('of near/mpc hold altogether', async () => {
    const names = ['near-mpc.tcb_info.json', 'near-mpc.quote.json', 'near-mpc.collateral.json'];
    const hash = '2911e1f733466216dedb862d6d669e11256ee7a34ce4dbc66c4b807ba7a9c895';
    expect(together(await claims([...names, 'near-mpc.app_compose.json'], hash))).toBe('holds');
    expect(together(await claims(names, hash, '2026-12-01'))).toBe('unknown');
  });

  it('of a production CVM are genuine, of a development image, and without collateral', async () => {
    const hash = '637a961cec974de7be300eb9a1e51585f995100c8845a97e42684dd56b0b4569';
    const all = await claims(['phala-2026-07.attestation.json'], hash);
    expect(all.filter(({ outcome }) => outcome === 'unknown').map(({ says }) => says)).toEqual([
      'The platform is up to date and not revoked, as of 14 Aug 2026.',
    ]);
    expect(all.filter(({ outcome }) => outcome === 'fails')).toEqual([]);
    const words = all.map(({ says }) => says).join('\n');
    expect(words).toContain('Genuine');
    expect(words).toContain('dstack-dev-0.5.9, for development');
  });

  it('of a guest’s GetQuote hold, and have no document', async () => {
    const all = await claims(['dstack.getquote-report.json']);
    expect(all.find(({ says }) => says.startsWith('The stated report data'))?.outcome).toBe(
      'holds',
    );
    expect(all.filter(({ outcome }) => outcome === 'fails')).toEqual([]);
  });
});
