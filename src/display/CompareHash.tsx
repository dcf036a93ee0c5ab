import { readPastedHash } from '@/domain/hash/digest/pasted-hash';
import { assumptionsOf, type Tried } from '@/domain/hash/verdict/verdict';
import { TextInput } from '@/ui/input/TextInput';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { formName } from './form-words';

interface CompareHashProps {
  /** The hash the pasted one is first held against, and what it is. */
  hash: string;
  hashName: string;
  /** Everything else it may be; asked for once something was pasted. */
  candidates: () => Promise<Tried[]>;
}

/** A box for any hash, in any spelling: says whether it is this one, and else which candidate it is. */
export function CompareHash({ hash, hashName, candidates }: CompareHashProps) {
  const id = useId();
  const [text, setText] = useState('');
  const pasted = readPastedHash(text);
  const tried = useQuery({
    queryKey: ['candidates', hash],
    queryFn: candidates,
    enabled: pasted.kind === 'hash',
    gcTime: 0,
    staleTime: Infinity,
  });
  return (
    <div className="space-y-1">
      <label htmlFor={id} className="block text-sm font-medium">
        Compare with a hash
      </label>
      <TextInput
        id={id}
        machine
        value={text}
        placeholder="From a contract, a colleague or another tool"
        aria-describedby={`${id}-said`}
        aria-invalid={pasted.kind === 'wrong' || undefined}
        onChange={(event) => setText(event.target.value)}
      />
      <p id={`${id}-said`} role="status" className="min-h-5 text-sm">
        {pasted.kind === 'wrong' && <span className="text-bad">{pasted.reason}</span>}
        {pasted.kind === 'hash' &&
          (pasted.hash === hash
            ? `The same: it is ${hashName}.`
            : tried.data
              ? otherWords(pasted.hash, hashName, tried.data)
              : `Not ${hashName}. Looking for what else it may be…`)}
      </p>
    </div>
  );
}

function otherWords(hash: string, hashName: string, tried: readonly Tried[]): string {
  const found = tried.find((one) => one.hash === hash);
  if (!found) {
    return `Not ${hashName}, nor any of the ${tried.length} other ways of writing this document.`;
  }
  const assumed = assumptionsOf(found);
  return assumed.length === 0
    ? `Not ${hashName}, but the hash that this browser predicted.`
    : `Not ${hashName}. It is this document if ${assumed.join(' and ')} (${formName(found.form)}).`;
}
