import type { ListedKind } from '@/features/request/derive/listed';
import { CircleAlert, CircleDashed, CircleHelp, Lightbulb, TriangleAlert } from 'lucide-react';

/** How each kind of what there is to look at looks, wherever it is shown. */
export const LISTED_LOOKS: Record<ListedKind, { Icon: typeof CircleAlert; tone: string }> = {
  error: { Icon: CircleAlert, tone: 'text-bad' },
  unchecked: { Icon: CircleHelp, tone: 'text-warn' },
  warning: { Icon: TriangleAlert, tone: 'text-warn' },
  hint: { Icon: Lightbulb, tone: 'text-muted' },
  task: { Icon: CircleDashed, tone: 'text-muted' },
};
