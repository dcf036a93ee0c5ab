import type { KeptChange } from '@/features/change/kept-change';
import { TakeAwayChange } from '@/features/change/take-away/TakeAwayChange';
import { changeCalls, valuesBody, type EncryptedValues } from '@/domain/change/change-calls';
import { needsValues } from '@/domain/change/env-update';
import { Disclosure } from '@/ui/Disclosure';

interface StepsAwayProps {
  kept: KeptChange;
  /** All values, in the order of their names; undefined while they are not encrypted. */
  sealed: EncryptedValues | undefined;
}

/** What is left of a change to be sent, to run elsewhere. */
export function StepsAway({ kept, sealed }: StepsAwayProps) {
  const { way, machine, env, composeHash, appId, kms, deviceId } = kept;
  const chainId = kms?.chainId;
  return (
    <Disclosure title="Or take it away" summary="The calls that are left, for a shell or a program">
      {needsValues(env) && !sealed ? (
        <p className="text-sm text-muted">
          Encrypt the values first: they go with the call that is taken away.
        </p>
      ) : (
        <TakeAwayChange
          change={
            way === 'values'
              ? { cvm: machine, values: sealed && valuesBody(sealed) }
              : {
                  cvm: machine,
                  serverHash: composeHash,
                  apply: (serverHash) => changeCalls({}, env).apply(serverHash, sealed),
                  contract:
                    chainId !== undefined && appId !== undefined
                      ? { appId, chainId, deviceId }
                      : undefined,
                }
          }
        />
      )}
    </Disclosure>
  );
}
