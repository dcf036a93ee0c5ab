import { readHash } from '@/domain/compose-hash/read-hash';
import { TextInput } from '@/ui/TextInput';
import { useId } from 'react';

interface HashInputProps {
  hash: string;
  onChange: (hash: string) => void;
}

/** The hash to compare with, in any spelling; optional where the document brings its own. */
export function HashInput({ hash, onChange }: HashInputProps) {
  const id = useId();
  const isWrong = hash.trim() !== '' && readHash(hash) === undefined;
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
          ? 'This is not 64 hex digits, so nothing is compared with it.'
          : 'From the contract, an explorer or a colleague; with or without 0x. Left empty, the one in the answer or attestation counts.'}
      </p>
    </div>
  );
}
