import { readShareLink } from '@/domain/exchange/share/read-share';
import type { Shared } from '@/domain/exchange/share/shared';
import { shareSays, type ShareSays } from '@/domain/exchange/share/share-says';
import type { StandardScript } from '@/domain/hash/standard-script';
import { toForm } from '@/domain/proof/audit/to-form';
import { toRequest, type ProvisionForm } from '@/domain/request/form';
import { serialize } from '@/domain/request/serialize';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/overlay/Dialog';
import { Notice } from '@/ui/Notice';
import { useQuery } from '@tanstack/react-query';
import { NotInIt } from './NotInIt';

/** The standard script as it is known here, or that it is still looked for. */
export type ScriptHere = StandardScript | 'looking' | undefined;

interface SharedDialogProps {
  /** What came: an address with its fragment, or that alone. */
  text: string;
  script: ScriptHere;
  /** Takes it into the form; what was there can be brought back. */
  onTake: (values: ProvisionForm) => void;
  onClose: () => void;
}

/** What somebody else's link holds, before anything changes. */
export function SharedDialog({ text, script, onTake, onClose }: SharedDialogProps) {
  const { data } = useQuery({
    queryKey: ['shared', text],
    queryFn: async () => (await readShareLink(text)) ?? { refusal: 'This is no shared request.' },
    networkMode: 'always',
    gcTime: 0,
    staleTime: Infinity,
  });
  return (
    <Dialog open onOpenChange={onClose} title="A shared request" wide>
      {data === undefined ? (
        <p role="status" className="text-sm text-muted">
          Unpacking…
        </p>
      ) : 'refusal' in data ? (
        <Notice tone="bad" live="alert" title="The link could not be read">
          {data.refusal}
        </Notice>
      ) : (
        <SharedPreview shared={data} script={script} onTake={onTake} onClose={onClose} />
      )}
    </Dialog>
  );
}

interface SharedPreviewProps extends Omit<SharedDialogProps, 'text'> {
  shared: Shared;
}

function SharedPreview({ shared, script, onTake, onClose }: SharedPreviewProps) {
  const { values, left } = formOf(shared);
  const text = serialize(toRequest(values));
  return (
    <div className="space-y-4 text-sm">
      <HashSays shared={shared} values={values} text={text} script={script} />
      <pre
        tabIndex={0}
        aria-label="The request that came"
        className="max-h-72 overflow-auto rounded border border-line bg-surface p-3 font-mono text-xs leading-5 whitespace-pre-wrap"
      >
        {text.slice(0, SHOWN)}
        {text.length > SHOWN && `\n… ${(text.length - SHOWN).toLocaleString('en')} more`}
      </pre>
      {left.length > 0 && <p>What fits no field stays behind: {left.join(', ')}.</p>}
      <NotInIt left={shared.left} />
      <div className="flex flex-wrap gap-2">
        <Button
          look="primary"
          onClick={() => {
            onTake(values);
            onClose();
          }}
        >
          Replace the form with it
        </Button>
        <Button onClick={onClose}>Leave the form as it is</Button>
      </div>
    </div>
  );
}

/** The form that sends what came; written out in full where that is the same request. */
function formOf({ request }: Shared): { values: ProvisionForm; left: string[] } {
  const { form, left } = toForm({ members: {}, request });
  const asItCame = { ...form, sending: { ...form.sending, pinned: false } };
  const isPinned = serialize(toRequest(form)) === serialize(toRequest(asItCame));
  return { values: isPinned ? form : asItCame, left };
}

/** Enough to see what it is; all of it is in the form afterwards. */
const SHOWN = 20_000;

interface HashSaysProps {
  shared: Shared;
  values: ProvisionForm;
  text: string;
  script: ScriptHere;
}

const TONES: Record<ShareSays['kind'], 'good' | 'bad' | 'warn'> = {
  same: 'good',
  different: 'bad',
  untold: 'warn',
};

function HashSays({ shared, values, text, script }: HashSaysProps) {
  const known = script === 'looking' ? undefined : script;
  const { data } = useQuery({
    queryKey: ['share-says', text, shared.hash, shared.scriptSha256, known?.hash],
    queryFn: () => shareSays(shared, toRequest(values), known),
    enabled: script !== 'looking',
    networkMode: 'always',
    gcTime: 0,
    staleTime: Infinity,
  });
  if (!data) {
    return (
      <p role="status" className="text-muted">
        {script === 'looking' ? 'Looking for the server’s script…' : 'Comparing the hash…'}
      </p>
    );
  }
  return (
    <Notice tone={TONES[data.kind]} live="status" title="The hash it came with">
      {data.words}
    </Notice>
  );
}
