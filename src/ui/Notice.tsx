import { CircleAlert, CircleCheck, Info, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

type NoticeTone = 'info' | 'good' | 'warn' | 'bad';

const TONES: Record<NoticeTone, { icon: LucideIcon; box: string; ink: string }> = {
  info: { icon: Info, box: 'bg-surface border-line', ink: 'text-muted' },
  good: { icon: CircleCheck, box: 'bg-good-soft border-good', ink: 'text-good' },
  warn: { icon: TriangleAlert, box: 'bg-warn-soft border-warn', ink: 'text-warn' },
  bad: { icon: CircleAlert, box: 'bg-bad-soft border-bad', ink: 'text-bad' },
};

interface NoticeProps {
  tone?: NoticeTone;
  title?: string | undefined;
  /** Announced at once; leave it out for what was there from the start. */
  live?: 'alert' | 'status';
  actions?: ReactNode;
  children?: ReactNode;
}

/** A boxed message with what to do about it. */
export function Notice({ tone = 'info', title, live, actions, children }: NoticeProps) {
  const { icon: Icon, box, ink } = TONES[tone];
  return (
    <div role={live} className={`flex flex-wrap gap-x-3 gap-y-2 rounded border p-3 text-sm ${box}`}>
      <Icon aria-hidden size={16} className={`mt-0.5 shrink-0 ${ink}`} />
      <div className="min-w-0 flex-1 basis-60 space-y-1 break-words">
        {title !== undefined && <p className="font-medium">{title}</p>}
        {children}
      </div>
      {actions !== undefined && <div className="flex flex-wrap items-start gap-2">{actions}</div>}
    </div>
  );
}
