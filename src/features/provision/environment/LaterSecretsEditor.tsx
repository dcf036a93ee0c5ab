import { lazy, Suspense } from 'react';

// Nothing of it is needed before somebody has a secret to enter.
const SecretsEditor = lazy(async () => ({
  default: (await import('./SecretsEditor')).SecretsEditor,
}));

/** The secrets editor, loaded once the form stands. */
export function LaterSecretsEditor() {
  return (
    <Suspense fallback={<p className="h-44 pt-2 text-sm text-muted">Loading the editor…</p>}>
      <SecretsEditor />
    </Suspense>
  );
}
