import { Component, type ReactNode } from 'react';

interface ViewBoundaryProps {
  onError: () => void;
  children: ReactNode;
}

/** Keeps an editor that throws from taking the page along: it draws nothing and reports. */
export class ViewBoundary extends Component<ViewBoundaryProps, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidCatch(): void {
    this.props.onError();
  }

  override render() {
    return this.state.broken ? null : this.props.children;
  }
}
