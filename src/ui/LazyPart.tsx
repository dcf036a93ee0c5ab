import { Component, Suspense, type ReactNode } from 'react';
import { Notice } from './Notice';

/** A part that loads late: says so while it loads, and where it does not, without the page around it. */
export class LazyPart extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (this.state.broken) {
      return (
        <Notice tone="warn" live="status" title="This part of the page did not load">
          <p>What you typed is kept. Reload the page to try again.</p>
        </Notice>
      );
    }
    return (
      <Suspense fallback={<p className="p-4 text-sm text-muted">Loading…</p>}>
        {this.props.children}
      </Suspense>
    );
  }
}
