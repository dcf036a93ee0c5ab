import { labelOf } from '@/domain/request/labels';
import { useParts } from '@/features/request/derive/use-derived';
import { ErrorSummary } from '@/form/ErrorSummary';
import { Button } from '@/ui/Button';
import type { Ref } from 'react';
import type { Found } from '@/features/request/derive/listed';
import { inTheWay } from './in-the-way';

interface BlockedNoticeProps {
  ref?: Ref<HTMLDivElement>;
  /** Sends what is there now, `anyway` even with what the checks of the compose text object to. */
  onSubmit: (anyway?: boolean) => void;
}

/** After an attempt that sent nothing: what is in the way now, each leading to its place. */
export function BlockedNotice({ ref, onSubmit }: BlockedNoticeProps) {
  const { findings, isChecking } = useParts('findings', 'isChecking');
  const { ofFields, ofText } = inTheWay(findings);
  const all = [...ofFields, ...ofText];
  const isOverridable = ofFields.length === 0 && ofText.length > 0;
  return (
    <ErrorSummary
      ref={ref}
      title={isChecking ? 'Not sent: checking what is left…' : titleOf(all, isOverridable)}
      findings={isChecking ? [] : all}
      labelOf={labelOf}
      isSolved={all.length === 0}
      actions={
        isOverridable ? (
          <Button size="small" onClick={() => onSubmit(true)}>
            Send anyway
          </Button>
        ) : (
          all.length === 0 && (
            <Button size="small" onClick={() => onSubmit()}>
              Provision
            </Button>
          )
        )
      }
    />
  );
}

function titleOf(all: readonly Found[], isOverridable: boolean): string {
  const listed = all.filter(({ unchecked }) => !unchecked);
  const problems = listed.reduce((sum, { times = 1 }) => sum + times, 0);
  if (all.length === 0) return 'Not sent yet: nothing is in the way any more';
  if (problems === 0) return 'Not sent: the compose file was not checked';
  const count = problems === 1 ? 'one problem' : `${problems} problems`;
  const unchecked = listed.length < all.length ? ', and the compose file was not checked' : '';
  // What can be sent anyway need not be solved first.
  const what = isOverridable ? 'found in the compose file' : 'to solve first';
  return `Not sent: ${count} ${what}${unchecked}`;
}
