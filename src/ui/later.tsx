import {
  Component,
  lazy,
  Suspense,
  useState,
  type ComponentType,
  type FC,
  type ReactNode,
} from 'react';
import { Button } from './Button';

/** The code of a part did not arrive: the network failed, or a deploy took it away. */
class PartMissing extends Error {}

/**
 * A component whose code comes when it is first shown. Until then its place shows `waiting`; where the code
 * cannot be had, its place says so and the rest of the page goes on.
 */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
  waiting?: ReactNode,
): FC<P> {
  return partOf(load, waiting).Part;
}

const foldedParts = new Set<() => Promise<unknown>>();

/** As `later`, for what a fold holds: fetched by `fetchFolded`, it is drawn at once when the fold is. */
export function folded<P extends object>(load: () => Promise<ComponentType<P>>): FC<P> {
  const { Part, fetch } = partOf(load);
  foldedParts.add(fetch);
  return Part;
}

/** Fetches what folds hold; undefined where all of it is here. What cannot be had is asked for again when it is shown. */
export function fetchFolded(): Promise<unknown> | undefined {
  if (foldedParts.size === 0) return undefined;
  const asked = [...foldedParts].map(async (fetch) => {
    await fetch();
    foldedParts.delete(fetch);
  });
  return Promise.allSettled(asked);
}

function partOf<P extends object>(load: () => Promise<ComponentType<P>>, waiting?: ReactNode) {
  let arrived: ComponentType<P> | undefined;
  async function fetch() {
    try {
      arrived = await load();
      return { default: arrived };
    } catch (cause) {
      throw new PartMissing('A part of the page could not be loaded.', { cause });
    }
  }
  // One for all places that show it: what has arrived is there at once the next time.
  let shared = lazy(fetch);
  function Later(props: P) {
    const [Part, setPart] = useState<ComponentType<P>>(() => arrived ?? shared);
    function retry() {
      shared = lazy(fetch);
      setPart(() => shared);
    }
    return (
      <MissingBoundary onRetry={retry}>
        <Suspense fallback={waiting}>
          <Part {...props} />
        </Suspense>
      </MissingBoundary>
    );
  }
  return { Part: Later, fetch };
}

interface MissingBoundaryProps {
  onRetry: () => void;
  children: ReactNode;
}

class MissingBoundary extends Component<MissingBoundaryProps, { error?: unknown }> {
  override state: { error?: unknown } = {};

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    // A fault of the part itself is not this boundary's to hide.
    if (!(error instanceof PartMissing)) throw error;
    return (
      <p role="status" className="flex flex-wrap items-center gap-2 p-2 text-sm text-warn">
        This part could not be loaded.
        <Button
          size="small"
          onClick={() => {
            this.setState({ error: undefined });
            this.props.onRetry();
          }}
        >
          Try again
        </Button>
      </p>
    );
  }
}
