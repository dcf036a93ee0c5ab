import { isSecondClick } from '@/ui/browser/second-click';
import { Button } from '@/ui/Button';
import { Elapsed } from '@/ui/Elapsed';
import type { ReactNode } from 'react';
import { whatMovesWith, type Setting, type SettingKind } from './setting';
import { SettingOutcome } from './SettingOutcome';
import type { MachineSetting } from './use-setting';

interface SettingRowProps {
  kind: SettingKind;
  title: string;
  /** How it is now. */
  now: ReactNode;
  /** What would be sent; undefined while nothing else is chosen, or it cannot be sent. */
  next: Setting | undefined;
  /** What else follows from it: a price, a caution. */
  note?: ReactNode;
  button: string;
  isDangerous?: boolean;
  setting: MachineSetting;
  /** The controls. */
  children?: ReactNode;
}

/** One thing that can be set: how it is, what moves with it, and what came of it. */
export function SettingRow(props: SettingRowProps) {
  const { kind, title, now, next, note, button, isDangerous, setting, children } = props;
  const { last, send } = setting;
  const isSending = last.kind === 'sending';
  const isOwn = last.kind !== 'idle' && last.setting.kind === kind;
  return (
    <section aria-labelledby={`setting-${kind}`} className="space-y-2 py-4 first:pt-0 last:pb-0">
      <h3 id={`setting-${kind}`} className="text-sm font-medium">
        {title}
      </h3>
      <p className="text-sm">{now}</p>
      <p id={`setting-${kind}-moves`} className="max-w-[75ch] text-[13px] leading-5 text-muted">
        {whatMovesWith(kind)}
      </p>
      <form
        className="flex flex-wrap items-center gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (next) send(next);
        }}
      >
        {children}
        <Button
          type="submit"
          onClick={(event) => isSecondClick(event) && event.preventDefault()}
          look={isDangerous ? 'danger' : 'secondary'}
          aria-disabled={next === undefined || isSending}
          aria-describedby={`setting-${kind}-moves`}
        >
          {isSending && isOwn ? (
            <>
              Sending… <Elapsed />
            </>
          ) : (
            button
          )}
        </Button>
      </form>
      {note}
      <div role="status">{isOwn && <SettingOutcome setting={setting} />}</div>
    </section>
  );
}
