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
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('vite:preloadError', onMissing);
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** A part of the page is gone, as after a deploy: a reload brings the new one, the draft is kept. */
export function NewVersionNotice() {
  const gone = useSyncExternalStore(subscribe, () => missing);
  const offline = useSyncExternalStore(subscribe, () => !navigator.onLine);
  if (!gone) return null;
  return (
    <div className="p-4">
      <Notice
        tone="warn"
        live="status"
        title="A part of this page could not be loaded"
        actions={
          offline ? undefined : (
            <Button size="small" onClick={() => window.location.reload()}>
              Reload
            </Button>
          )
        }
      >
        <p>
          {offline
            ? 'This device is offline. What is here goes on working; a reload now would lose the page.'
            : 'There may be a new version. Your draft is kept.'}
        </p>
      </Notice>
    </div>
  );
}
