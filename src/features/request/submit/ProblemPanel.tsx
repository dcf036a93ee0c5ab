import type { Problem } from '@/api/call/problem';
import { labelOf } from '@/domain/request/labels';
import { FieldLinks } from '@/form/FieldLinks';
import { Button } from '@/ui/Button';
import { CopyButton } from '@/ui/CopyButton';
import { Disclosure } from '@/ui/Disclosure';
import { Notice } from '@/ui/Notice';
import type { Ref } from 'react';
import { RawBody } from '@/display/RawBody';

interface ProblemPanelProps {
  ref?: Ref<HTMLDivElement>;
  problem: Problem;
  onDismiss: () => void;
}

/** A failed attempt: what happened, what to try, the fields it is about, and the raw body. */
export function ProblemPanel({ ref, problem, onDismiss }: ProblemPanelProps) {
  const { title, advice, code, details, fields, links, requestId, raw } = problem;
  const { suggestions = [] } = problem;
  return (
    <div ref={ref} tabIndex={-1} role="group" aria-labelledby="problem-title">
      <Notice
        tone={problem.kind === 'cancelled' ? 'info' : 'bad'}
        actions={
          <Button size="small" onClick={onDismiss}>
            Dismiss
          </Button>
        }
      >
        <h2 id="problem-title" className="font-medium">
          {title}
          {code !== undefined && <span className="ml-1 font-mono text-xs text-muted"> {code}</span>}
        </h2>
        <p>{advice}</p>
        {details.length > 0 && (
          <ul className="list-disc pl-4">
            {details.map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
        )}
        {fields.length > 0 && (
          <FieldLinks
            fields={fields.map((field) => withoutTitle(field, title))}
            labelOf={labelOf}
          />
        )}
        {suggestions.length > 0 && (
          <>
            <p className="text-muted">The API suggests:</p>
            <ul className="list-disc pl-4">
              {suggestions.map((suggestion) => (
                <li key={suggestion}>{suggestion}</li>
              ))}
            </ul>
          </>
        )}
        {links.map(({ url, label }) => (
          <p key={url}>
            <a
              href={url}
              target="_blank"
              rel="noopener noreferrer"
              className="text-accent underline underline-offset-2"
            >
              {label}
            </a>
          </p>
        ))}
        {requestId !== undefined && (
          <p className="flex flex-wrap items-center gap-x-2 text-muted">
            Request id <code className="font-mono text-xs break-all">{requestId}</code>
            <CopyButton what="request id" text={() => requestId} look="quiet" />
          </p>
        )}
        {raw !== undefined && (
          <div className="pt-1">
            <Disclosure title="What the server answered">
              <RawBody raw={raw} />
            </Disclosure>
          </div>
        )}
      </Notice>
    </div>
  );
}

/** The title is not said again at each field. */
function withoutTitle({ path, message }: Problem['fields'][number], title: string) {
  return { path, message: message === title ? '' : message };
}
