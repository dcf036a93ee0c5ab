import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { useSyncExternalStore } from 'react';

let missing = false;

function subscribe(listener: () => void) {
  function onMissing(event: Event) {
    // Vite tells of a chunk that is gone, as after a deploy; without this it would also throw.
    event.preventDefault();
    missing = true;
    listener();
  }
  window.addEventListener('vite:preloadError', onMissing);
  return () => window.removeEventListener('vite:preloadError', onMissing);
}

/** A part of the page is gone, as after a deploy: a reload brings the new one, the draft is kept. */
export function NewVersionNotice() {
  const gone = useSyncExternalStore(subscribe, () => missing);
  if (!gone) return null;
  return (
    <div className="p-4">
      <Notice
        tone="warn"
        live="status"
        title="A part of this page could not be loaded"
        actions={
          <Button size="small" onClick={() => window.location.reload()}>
            Reload
          </Button>
        }
      >
        <p>There may be a new version. Your draft is kept.</p>
      </Notice>
    </div>
  );
}
