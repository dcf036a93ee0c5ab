import { outsideAddress } from '@/api/call/outside-address';
import { isKnown, target } from '@/api/call/target';
import { CodeText } from '@/display/CodeText';
import { changeProgram } from '@/domain/change/take-away/change-program';
import {
  CLI_CHANGE_LIMITS,
  takenSteps,
  type ApiPlace,
  type TakenChange,
} from '@/domain/change/take-away/taken-change';
import { curlCall } from '@/domain/create/take-away/curl';
import { cliCall } from '@/domain/create/take-away/phala-cli';
import { Segmented } from '@/ui/input/Segmented';
import { useWatched } from '@/ui/browser/use-watched';
import { useState } from 'react';
import { CopyMarkdown, type ComparedTexts } from './CopyMarkdown';

interface TakeAwayChangeProps {
  change: TakenChange;
  /** The documents before and after, for a pull request; undefined where the hash stays or the next one is not known. */
  texts?: ComparedTexts | undefined;
}

const FORMS = [
  { value: 'curl', label: 'curl' },
  { value: 'typescript', label: 'TypeScript' },
  { value: 'cli', label: 'phala CLI' },
];

/** The calls of a change to run elsewhere, and what it changes as a comment; the key is in neither. */
export function TakeAwayChange({ change, texts }: TakeAwayChangeProps) {
  const [form, setForm] = useState('curl');
  const now = useWatched(target);
  return (
    <div className="space-y-4 text-sm">
      {texts && <CopyMarkdown texts={texts} />}
      <p className="text-[13px] leading-5 text-muted">
        The calls read your API key from{' '}
        <code className="font-mono text-xs text-ink">PHALA_CLOUD_API_KEY</code>; the key itself is
        not in them. {valuesWords(change)}
        {change.serverHash === undefined &&
          change.values === undefined &&
          ' The hash that the server gives is set as COMPOSE_HASH before the change is applied.'}
      </p>
      <span id="take-change-forms" className="sr-only">
        Take away as
      </span>
      <Segmented
        name="take-change-form"
        labelledBy="take-change-forms"
        value={form}
        options={FORMS}
        onChange={setForm}
      />
      {isKnown(now) ? (
        <Calls form={form} place={outsideAddress(now)} change={change} />
      ) : (
        <p className="text-[13px] text-muted">
          The calls cannot be taken away: which API they go to is not known here.
        </p>
      )}
    </div>
  );
}

function valuesWords({ apply, values }: TakenChange): string {
  const isIn = values !== undefined || apply?.('').includes('"encrypted_env"') === true;
  return isIn ? 'The values are in them as they are sent: encrypted, never in plain text.' : '';
}

interface CallsProps {
  form: string;
  place: ApiPlace;
  change: TakenChange;
}

function Calls({ form, place, change }: CallsProps) {
  if (form === 'typescript') {
    return <CodeText what="TypeScript program" text={changeProgram(place, change)} />;
  }
  const write = form === 'cli' ? cliCall : curlCall;
  return (
    <>
      <ol className="space-y-4">
        {takenSteps(place, change).map(({ title, call }, i) => (
          <li key={title} className="space-y-1">
            <p>{title}</p>
            <CodeText
              what={`${form === 'cli' ? 'CLI' : 'curl'} command of step ${i + 1}`}
              text={write(call)}
            />
          </li>
        ))}
      </ol>
      {form === 'cli' && (
        <ul className="list-disc space-y-1 pl-4 text-[13px] leading-5 text-muted">
          {CLI_CHANGE_LIMITS.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </>
  );
}
