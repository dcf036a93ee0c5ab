import { Disclosure } from '@/ui/Disclosure';
import { RawBody } from './RawBody';

interface ToldProblemProps {
  /** The id of the title, which names what it stands in. */
  id: string;
  as?: 'h2' | 'h3';
  /** A failed call in a person's words. */
  problem: {
    title: string;
    advice: string;
    code?: string | undefined;
    details: readonly string[];
    requestId?: string | undefined;
    raw?: string | undefined;
  };
  /** What else is to be said of it. */
  more?: readonly string[];
}

/** What went wrong with a call that makes or changes a machine, and what the server said. */
export function ToldProblem({ id, as: Heading = 'h3', problem, more = [] }: ToldProblemProps) {
  const { title, advice, code, details, requestId, raw } = problem;
  const all = [...new Set([...details, ...more])];
  return (
    <>
      <Heading id={id} className="font-medium">
        {title}
        {code !== undefined && <span className="ml-1 font-mono text-xs text-muted"> {code}</span>}
      </Heading>
      <p>{advice}</p>
      {all.length > 0 && (
        <ul className="list-disc pl-4">
          {all.map((detail) => (
            <li key={detail}>{detail}</li>
          ))}
        </ul>
      )}
      {requestId !== undefined && <p className="text-muted">Request {requestId}</p>}
      {raw !== undefined && (
        <div className="py-1">
          <Disclosure title="What the server answered">
            <RawBody raw={raw} />
          </Disclosure>
        </div>
      )}
    </>
  );
}
