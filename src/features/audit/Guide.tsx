const SOURCES: [string, string][] = [
  ['app-compose.json', 'The measured file itself: its SHA-256 is the compose hash.'],
  [
    'GET /cvms/{id} or …/compose_file',
    'The stored document as an object. Its null keys are left out before it is hashed.',
  ],
  [
    'GET /cvms/{id}/attestation, or a tcb_info',
    'What the machine measured: the document, the event log and RTMR3 are checked against each other, and against the quote.',
  ],
  ['A provision request', 'What the server would make of it, and the hash that should have.'],
  ['An evidence file', 'Saved from a result of this console: every claim in it is checked again.'],
];

/** What can be put in, and what it shows. */
export function Guide() {
  return (
    <section aria-labelledby="audit-guide">
      <h2 id="audit-guide" className="text-sm font-medium">
        What can be checked
      </h2>
      <dl className="mt-2 divide-y divide-line rounded border border-line bg-surface">
        {SOURCES.map(([term, words]) => (
          <div key={term} className="px-4 py-3 text-sm">
            <dt className="font-medium">{term}</dt>
            <dd className="mt-0.5 text-muted">{words}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 max-w-[70ch] text-sm text-muted">
        What it is, is found out by itself. Copies are handled as they are met in practice:
        indented, with CRLF line ends, with nulls, as JSON inside a text, or hashed by a tool that
        does it in its own way.
      </p>
    </section>
  );
}
