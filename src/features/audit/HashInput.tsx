import { readPastedHash } from '@/domain/hash/digest/pasted-hash';
import { TextInput } from '@/ui/input/TextInput';
import { useId } from 'react';

interface HashInputProps {
  hash: string;
  onChange: (hash: string) => void;
}

/** The hash to compare with, in any spelling; optional where the document brings its own. */
export function HashInput({ hash, onChange }: HashInputProps) {
  const id = useId();
  const read = readPastedHash(hash);
  const isWrong = read.kind === 'wrong';
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-sm font-medium">
        Compose hash to compare with <span className="font-normal text-muted">(optional)</span>
      </label>
      <TextInput
        id={id}
        machine
        value={hash}
        aria-invalid={isWrong}
        aria-describedby={`${id}-help`}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={`${id}-help`} className={`mt-1 text-xs ${isWrong ? 'text-bad' : 'text-muted'}`}>
        {isWrong
          ? `${read.reason} Nothing is compared with it.`
          : 'From the contract, an explorer or a colleague; with or without 0x. Left empty, the one in the answer or attestation counts.'}
      </p>
    </div>
  );
}
