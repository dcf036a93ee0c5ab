import { toProblem } from '@/api/call/errors';
import { apiKey } from '@/api/call/key';
import { nextAppId } from '@/api/lookups';
import { isKnown, target } from '@/api/call/target';
import type { ProvisionForm } from '@/domain/request/form';
import { Field } from '@/form/Field';
import { Button } from '@/ui/Button';
import { useWatched } from '@/ui/browser/use-watched';
import { useMutation } from '@tanstack/react-query';
import { useFormContext, useWatch } from 'react-hook-form';

/** A chosen identity: app id and nonce belong together, and the next pair can be asked for. */
export function AppIdField() {
  const { control, setValue } = useFormContext<ProvisionForm>();
  const key = useWatched(apiKey.status);
  const kms = useWatch({ control, name: 'kms' });
  const asked = useMutation({
    mutationFn: () => nextAppId(AbortSignal.timeout(30_000)),
    onSuccess: ({ app_id, nonce }) => {
      for (const [path, value] of [['app_id', app_id] as const, ['nonce', nonce] as const]) {
        setValue(path, value, { shouldDirty: true, shouldTouch: true });
      }
    },
  });
  const isReachable = isKnown(useWatched(target));
  const phala = kms === undefined || kms === null || kms === 'phala';
  const reason = !phala
    ? 'Only the Phala KMS assigns app ids by nonce.'
    : !isReachable
      ? 'No API is known here.'
      : key === 'entered'
        ? undefined
        : 'Enter an API key first.';
  return (
    <div className="border-b border-line pb-2">
      <Field path="app_id" />
      <Field path="nonce" />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 pb-2 text-[13px] text-muted">
        <Button
          aria-disabled={reason !== undefined || asked.isPending}
          onClick={() => reason === undefined && !asked.isPending && asked.mutate()}
        >
          {asked.isPending ? 'Asking…' : 'Use the next app id'}
        </Button>
        <p role="status" className={`min-w-0 flex-1 basis-60 ${asked.isError ? 'text-bad' : ''}`}>
          {reason ??
            (asked.isError
              ? `${toProblem(asked.error).title}. Nothing was changed.`
              : asked.isSuccess
                ? `Filled in app id and nonce ${asked.data.nonce}. They are predicted, not reserved: another provision may take them first.`
                : 'Asks the API for the next pair and fills in both fields. A prediction, not a reservation.')}
        </p>
      </div>
    </div>
  );
}
