import type { MachineDetail } from '@/domain/cloud/machines/machine-detail';
import { serverTime } from '@/domain/cloud/server-time';
import { exactTime } from '@/text/dates';
import { useNow } from '@/ui/browser/use-now';
import { Button } from '@/ui/Button';
import { TextInput } from '@/ui/input/TextInput';
import { useState } from 'react';
import { SettingRow } from './SettingRow';
import type { MachineSetting } from './use-setting';

interface DeletionSettingProps {
  detail: MachineDetail;
  setting: MachineSetting;
}

/** A time at which the API deletes the machine by itself, or none. */
export function DeletionSetting({ detail, setting }: DeletionSettingProps) {
  const [typed, setTyped] = useState('');
  const now = useNow();
  // A time without a zone is one of this browser’s.
  const at = Date.parse(typed);
  const isPast = Number.isFinite(at) && at <= now;
  const isSet = detail.scheduledDeletion !== undefined;
  const next = Number.isFinite(at) && !isPast ? new Date(at).toISOString() : undefined;
  return (
    <SettingRow
      kind="deletion"
      title="Scheduled deletion"
      now={isSet ? `It is deleted at ${shownTime(detail.scheduledDeletion)}.` : 'None.'}
      next={next === undefined ? undefined : { kind: 'deletion', at: next }}
      button="Schedule its deletion"
      isDangerous
      setting={setting}
    >
      <label htmlFor="setting-deletion-at" className="text-[13px] text-muted">
        Delete at
      </label>
      <TextInput
        id="setting-deletion-at"
        type="datetime-local"
        className="max-w-60"
        value={typed}
        aria-invalid={isPast ? true : undefined}
        aria-describedby={isPast ? 'setting-deletion-problem' : undefined}
        onChange={({ target }) => setTyped(target.value)}
      />
      {isSet && (
        <Button onClick={() => setting.send({ kind: 'deletion', at: null })}>
          Never delete it
        </Button>
      )}
      {isPast && (
        <p id="setting-deletion-problem" className="text-[13px] text-bad">
          This time has passed. To delete it now, use Delete above.
        </p>
      )}
    </SettingRow>
  );
}

/** As the API writes it, where it writes no time. */
function shownTime(text: string | undefined): string {
  const at = serverTime(text);
  return at === undefined ? (text ?? '') : exactTime(at);
}
