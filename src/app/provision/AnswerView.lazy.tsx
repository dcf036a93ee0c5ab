import { withConsole } from '@/app/pages';
import { findAnswer, receivedAnswer } from '@/features/result/receive';
import { useTitle } from '@/ui/browser/use-arrival';
import { useQuery } from '@tanstack/react-query';
import { ProvisionStatus, type ProvisionStatusProps } from './ProvisionStatus';
import { UnknownProvision } from './UnknownProvision';

export { receive } from '@/features/result/receive';

interface AnswerViewProps extends Omit<ProvisionStatusProps, 'done'> {
  id: string;
}

/** The provision of this id, as far as this browser knows it. */
export function AnswerView({ id, ...props }: AnswerViewProps) {
  const { data } = useQuery({
    queryKey: ['provision', id],
    queryFn: () => findAnswer(id),
    initialData: () => receivedAnswer(id),
    networkMode: 'always',
    gcTime: 0,
    staleTime: Infinity,
  });
  const title = data === null ? 'Unknown provision' : data?.request.name;
  useTitle(props.shown && title !== undefined ? withConsole(title.slice(0, 100)) : undefined);
  if (data === undefined) return <p className="p-8 text-sm text-muted">Loading the result…</p>;
  if (data === null) {
    return props.shown ? <UnknownProvision onOpenForm={() => props.onBack()} /> : null;
  }
  return <ProvisionStatus {...props} done={data} />;
}
