import type { Call, FileText } from '@/domain/exchange/import/shell/follow-commands';
import type { SentBody } from './sent-body';
import { lastValue, splitOptions, optionTable } from './options';

const TABLE = optionTable({
  values: 'method data input header api-version field raw-field api-token profile',
  switches: 'silent include json interactive',
  letters: 'X=method d=data H=header f=field F=raw-field i=include j=json',
});

/** What `phala api PATH` sends: `-d` or the file of `--input` (phala CLI 1.1). */
export function phalaApiBody({ args, input }: Call, file: FileText): SentBody {
  const read = splitOptions(args, TABLE);
  const path = lastValue(read, 'input')?.text;
  const text = path === undefined ? undefined : path === '-' ? input?.text : file(path);
  const lost = path !== undefined && text === undefined ? [`--input ${path}`] : [];
  const body =
    lastValue(read, 'data') ?? (text === undefined ? undefined : { text, unresolved: [] });
  const hasKey = read.options.some(({ name }) => name === 'api-token');
  return { body, hasKey, lost, unknown: read.unknown };
}
