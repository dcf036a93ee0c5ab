import { checkBooted } from '@/domain/proof/attestation/booted-document';
import { answerQuestions } from '@/ui/browser/answer-questions';

export interface BootedQuestion {
  /** An attestation as JSON text. */
  text: string;
  /** The compose_hash that should have booted. */
  hash: string;
  /** As of when it has to be good. */
  at: Date;
  /** The console speaks to its own sandbox, whose imitations are expected. */
  sandbox: boolean;
  /** Other texts that belong to it: collateral, an answer of the API. */
  more: readonly string[];
}

export type BootedAnswer = Awaited<ReturnType<typeof checkBooted>>;

// Signatures, and a log that may be long: not on the page's own thread.
answerQuestions(({ text, hash, at, sandbox, more }: BootedQuestion): Promise<BootedAnswer> =>
  checkBooted(text, hash, { at, sandbox }, more).catch(() => ({
    refusal: 'It could not be checked: it is built in a way that this console does not expect.',
  })),
);
