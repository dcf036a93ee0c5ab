import { STANDING } from '@/domain/secrets/key/check-key';
import { SEALED_MAX } from '@/domain/secrets/env-item';
import { Notice } from '@/ui/Notice';
import { KeyNote } from './KeyNote';
import type { SealedValues, SealState } from './use-seal';

interface SealOutcomeProps {
  state: SealState;
  /** What still counts of what was sealed. */
  sealed: SealedValues | undefined;
  appId: string | undefined;
  /** Whether there is any value to seal again. */
  hasValues: boolean;
}

/** What came of the last attempt to seal: whose key it is, and who can open what was sealed. */
export function SealOutcome({ state, sealed, appId, hasValues }: SealOutcomeProps) {
  return (
    <div role="status" className="space-y-3 empty:hidden">
      {state.kind === 'failed' && (
        <Notice tone="bad" title={`The key could not be fetched. ${state.problem.title}`}>
          <p>{state.problem.advice}</p>
          {state.problem.details.map((detail) => (
            <p key={detail}>{detail}</p>
          ))}
        </Notice>
      )}
      {'check' in state && <KeyNote check={state.check} />}
      {state.kind === 'stopped' && state.message !== undefined && (
        <Notice tone="bad" title="Nothing was encrypted">
          <p>{state.message}</p>
        </Notice>
      )}
      {state.kind === 'sealed' && sealed && (
        <p className="text-sm">
          Encrypted {sealed.names.length === 1 ? 'one value' : `${sealed.names.length} values`}:{' '}
          {sealed.bytes.toLocaleString('en')} of {SEALED_MAX.toLocaleString('en')} bytes.{' '}
          {STANDING[state.check.kind] === 'proven'
            ? 'By the signature on the key, only the app can open them.'
            : 'Whoever holds the other half of the key can open them; that this is only the app is not proven.'}
        </p>
      )}
      {state.kind === 'sealed' && !sealed && (
        <p className="text-sm text-warn">{whyPast(state.sealed.appId === appId, hasValues)}</p>
      )}
    </div>
  );
}

/** Why what was sealed counts no more. */
function whyPast(isSameApp: boolean, hasValues: boolean): string {
  if (!isSameApp) {
    return 'The values were encrypted for another app id than the one above. Encrypt again for this one.';
  }
  return hasValues
    ? 'The values changed since they were encrypted. Encrypt again.'
    : 'The values that were encrypted are no longer in this page, so what was encrypted is not sent. Enter them again, then encrypt again.';
}
