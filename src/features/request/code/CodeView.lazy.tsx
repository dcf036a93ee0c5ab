import { outsideAddress } from '@/api/call/outside-address';
import { isKnown, target } from '@/api/call/target';
import { codeTarget } from '@/domain/exchange/export/code-targets';
import { useParts } from '@/features/request/derive/use-derived';
import { FileDown } from 'lucide-react';
import { Button } from '@/ui/Button';
import { useWatched } from '@/ui/browser/use-watched';
import { useState } from 'react';
import { CannotSay } from './CannotSay';
import { CodeFileView } from './CodeFileView';
import { downloadFolder } from './download-folder';
import { HashLine } from './HashLine';
import { ToolChoice } from './ToolChoice';

/** The request as it stands, as the code of other tools: what each sends, cannot say, and makes of the hash. */
export function CodeView() {
  const { request, text, prediction } = useParts('request', 'text', 'prediction');
  const [id, setId] = useState('curl');
  const now = useWatched(target);
  const tool = codeTarget(id);
  if (!isKnown(now) || !tool) {
    return (
      <p className="p-4 text-sm text-muted">
        No code can be written: which API it goes to is not known here.
      </p>
    );
  }
  const call = { ...outsideAddress(now), path: '/cvms/provision', request, body: text };
  const files = tool.write(call);
  return (
    <div className="space-y-4 p-4">
      <div className="flex flex-wrap items-end gap-2">
        <ToolChoice value={id} onChange={setId} />
        <Button
          className="ml-auto"
          title="The request, its texts, the calls and how to check the hash, as a ZIP file"
          onClick={() => downloadFolder(call, prediction)}
        >
          <FileDown aria-hidden size={14} />
          Download all as a folder
        </Button>
      </div>
      <p className="text-sm text-muted">{tool.does}</p>
      <HashLine tool={tool} request={request} text={text} />
      <CannotSay tool={tool} request={request} />
      {files.map((file) => (
        <CodeFileView key={file.name} file={file} />
      ))}
      <p className="text-[13px] leading-5 text-muted">
        Your API key is not in it: it is read from{' '}
        <code className="font-mono text-xs text-ink">PHALA_CLOUD_API_KEY</code>. Values of secrets
        are not in it either.
      </p>
    </div>
  );
}
