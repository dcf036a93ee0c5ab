import { clearDraft, lastDraftText } from '@/features/request/draft/draft-storage';
import { Button } from '@/ui/Button';
import { CopyButton } from '@/ui/CopyButton';
import { Component, type ReactNode } from 'react';

/** The last resort: says so, and keeps what was typed copyable. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <LastResort /> : this.props.children;
  }
}

function LastResort() {
  const text = lastDraftText();
  return (
    <main className="mx-auto max-w-2xl space-y-4 p-6">
      <h1 className="text-xl font-semibold">The console stopped</h1>
      <p className="text-sm text-muted">
        This is a fault of the console, not of your input. Reload the page: the draft is kept in
        this browser. If it happens again, copy your text from here and discard the draft.
      </p>
      <div className="flex flex-wrap gap-2">
        <Button look="primary" onClick={() => window.location.reload()}>
          Reload
        </Button>
        <CopyButton what="compose text" text={() => text} size="normal" />
        <Button
          look="danger"
          onClick={() => {
            clearDraft();
            window.location.reload();
          }}
        >
          Discard the draft and reload
        </Button>
      </div>
      <textarea
        readOnly
        aria-label="Your compose text"
        value={text}
        rows={16}
        className="w-full rounded border border-line-strong bg-surface p-3 font-mono text-xs"
      />
    </main>
  );
}
