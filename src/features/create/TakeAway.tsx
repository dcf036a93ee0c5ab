import { outsideAddress } from '@/api/call/outside-address';
import { isKnown, target } from '@/api/call/target';
import { curlCall, curlStatus } from '@/domain/create/take-away/curl';
import { CLI_LIMITS, cliCall, cliStatus } from '@/domain/create/take-away/phala-cli';
import { createProgram } from '@/domain/create/take-away/typescript-program';
import { cvmPathName } from '@/domain/create/cvm';
import { CodeText } from '@/display/CodeText';
import { Disclosure } from '@/ui/Disclosure';
import { Segmented } from '@/ui/input/Segmented';
import { useWatched } from '@/ui/browser/use-watched';
import { useState } from 'react';

const FORMS = [
  { value: 'curl', label: 'curl' },
  { value: 'typescript', label: 'TypeScript' },
  { value: 'cli', label: 'phala CLI' },
];

/** The same create call to run elsewhere; the key stays a variable of the person's own shell. */
export function TakeAway({ body, appId }: { body: string; appId: string }) {
  const [form, setForm] = useState('curl');
  const now = useWatched(target);
  if (!isKnown(now)) {
    return (
      <p className="text-[13px] text-muted">
        The call cannot be taken away: which API it goes to is not known here.
      </p>
    );
  }
  const call = { ...outsideAddress(now), path: '/cvms', body };
  const name = cvmPathName(appId);
  const texts: Record<string, { what: string; text: string; status?: string }> = {
    curl: { what: 'curl command', text: curlCall(call), status: curlStatus(call, name) },
    typescript: { what: 'TypeScript program', text: createProgram(call, name) },
    cli: { what: 'CLI command', text: cliCall(call), status: cliStatus(call, name) },
  };
  const shown = texts[form];
  return (
    <Disclosure title="Or take it away" summary="The same call for a shell or a program">
      <div className="space-y-3">
        <p className="text-[13px] leading-5 text-muted">
          It reads your API key from{' '}
          <code className="font-mono text-xs text-ink">PHALA_CLOUD_API_KEY</code>; the key itself is
          not in it. The values are in it as they are sent: encrypted, never in plain text.
        </p>
        <span id="take-away-forms" className="sr-only">
          Take away as
        </span>
        <Segmented
          name="take-away-form"
          labelledBy="take-away-forms"
          value={form}
          options={FORMS}
          onChange={setForm}
        />
        {shown && <CodeText what={shown.what} text={shown.text} />}
        {shown?.status !== undefined && (
          <>
            <p className="text-[13px] text-muted">Then, to see how the CVM stands:</p>
            <CodeText what={`${shown.what} for the status`} text={shown.status} />
          </>
        )}
        {form === 'cli' && (
          <ul className="list-disc space-y-1 pl-4 text-[13px] leading-5 text-muted">
            {CLI_LIMITS.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </div>
    </Disclosure>
  );
}
