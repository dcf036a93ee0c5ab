import type { ProofPart } from '@/domain/proof/claim';

/** The id of the button that fetches an attestation. */
export const FETCH_ATTESTATION = 'fetch-attestation';

/** The id of the line that opens the claims of one part. */
export const partId = (part: ProofPart): string => `proof-${part}`;
