import { bytesToHex } from '@noble/hashes/utils.js';
import { fact, fails, holds, undecided, type Claim } from '@/domain/proof/claim';
import type { Certificate } from './certificate';
import type { CheckedChain } from './chain';

interface Signer {
  certificates: readonly Certificate[];
  chain: CheckedChain;
  /** The signatures between the report and the first certificate hold. */
  signs: boolean;
  sandbox: boolean;
}

const GENUINE = 'Genuine: a processor that Intel certified signed this quote.';
const MEANS =
  'The registers were measured by TDX hardware, and no program alone can make such a quote.';

/** Who signed a quote in the end: the one claim that all signatures together make. */
export function signerClaim({ certificates, chain, signs, sandbox }: Signer): Claim {
  const says = sandbox && chain.root === 'sandbox' ? 'Imitation.' : GENUINE;
  if (chain.unchecked) return undecided(GENUINE, 'No signature could be checked.');
  const bytes = certificates.map(({ name, serial, key }) => ({
    name: `${name}, serial ${serial}`,
    value: key ? bytesToHex(key) : '',
  }));
  const no = (because: string) => ({ ...fails(says, because), bytes });
  if (chain.broken !== undefined) return no(chain.broken);
  if (!signs) return no('The certificates hold, but not all signatures below them do.');
  switch (chain.root) {
    case 'intel':
      return {
        ...holds(GENUINE, 'Its certificates end at the public key of Intel’s SGX root.'),
        means: MEANS,
        bytes,
      };
    case 'sandbox':
      if (!sandbox) {
        return no('It was signed by the test root of this console’s sandbox, a program like any.');
      }
      return {
        ...fact(
          'Imitation: signed by the sandbox’s test root.',
          'The embedded sandbox made this quote. No processor measured anything.',
        ),
        bytes,
      };
    case undefined:
      return no(
        `Its certificates end at “${certificates.at(-1)?.name ?? ''}” with another key than Intel’s root has.`,
      );
  }
}
