import { labelOf } from '@/domain/request/labels';
import type { ProvisionRequest } from '@/domain/request/request';
import { valueAt } from '@/domain/request/serialize';
import { Disclosure } from '@/ui/Disclosure';
import { countOf } from '@/text/count-words';
import { TextLines } from './TextLines';

const TEXTS = [
  'compose_file.docker_compose_file',
  'compose_file.bash_script',
  'compose_file.pre_launch_script',
];

/** The texts of a request that JSON writes in one line each, to be unfolded as they were written. */
export function AsLines({ request }: { request: ProvisionRequest }) {
  const texts = TEXTS.flatMap((path) => {
    const text = valueAt(request, path);
    return typeof text === 'string' && text.trimEnd().includes('\n') ? [{ path, text }] : [];
  });
  return (
    <div className="mt-2 space-y-2">
      {texts.map(({ path, text }) => (
        <Disclosure
          key={path}
          title={`${labelOf(path)} as lines`}
          summary={countOf(text.trimEnd().split('\n').length, 'line')}
        >
          <div className="-m-2 font-mono text-xs">
            <TextLines name={labelOf(path)} text={text} />
          </div>
        </Disclosure>
      ))}
    </div>
  );
}
