import { LONGEST_LINK, type Share } from '@/domain/exchange/share/make-share';
import type { Prediction } from '@/domain/hash/prediction';
import { Button } from '@/ui/Button';
import { CopyButton } from '@/ui/CopyButton';
import { downloadText } from '@/ui/browser/download';
import { inputBox } from '@/ui/input/TextInput';
import { shortHash } from '@/text/short-hash';
import { Download } from 'lucide-react';
import { useId } from 'react';

interface ShareWaysProps {
  share: Share;
  name: unknown;
  prediction: Prediction | undefined;
}

/** The link, where it arrives whole, and the file. */
export function ShareWays({ share, name, prediction }: ShareWaysProps) {
  const { link, length, file } = share;
  const id = useId();
  const size = `${length.toLocaleString('en')} characters`;
  return (
    <div className="space-y-3">
      {link === undefined ? (
        <p>
          As a link it would have {size}; programs cut links of more than{' '}
          {LONGEST_LINK.toLocaleString('en')}. Send the file instead.
        </p>
      ) : (
        <div className="space-y-2">
          <label htmlFor={id} className="font-medium">
            Link
          </label>
          <input
            id={id}
            readOnly
            value={link}
            onFocus={(event) => event.target.select()}
            className={`mt-1 h-9 font-mono text-xs ${inputBox}`}
          />
          <CopyButton what="link" text={() => link} look="primary" size="normal" />
          <p className="text-[13px] text-muted">
            {size}. The request is behind the # of the address, which is sent to no server.
          </p>
        </div>
      )}
      <Button onClick={() => downloadText(`${fileName(name)}.share.json`, file)}>
        <Download aria-hidden size={14} />
        Download as a file
      </Button>
      <p className="text-[13px] text-muted">
        {prediction?.hash === undefined
          ? 'It carries no hash, as that is not known before.'
          : `It carries the predicted hash, ${shortHash(prediction.hash)}.`}
      </p>
    </div>
  );
}

/** Whatever was typed as the name, nothing that a file system reads as more than a name. */
function fileName(name: unknown): string {
  const plain = typeof name === 'string' ? name.replaceAll(/[^\w-]/g, '').slice(0, 63) : '';
  return plain === '' ? 'provision' : plain;
}
