import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { lostPart } from '@/ui/browser/lost-part';
import { createStore } from '@/ui/browser/store';
import { useWatched } from '@/ui/browser/use-watched';

const missing = createStore(false, () => {
  function onMissing(event: Event) {
    // Vite tells of a chunk that is gone, as after a deploy; without this it would also throw.
    event.preventDefault();
    missing.set(true);
  }
  window.addEventListener('vite:preloadError', onMissing);
  return () => window.removeEventListener('vite:preloadError', onMissing);
});

const online = createStore(true, () => {
  const tell = () => online.set(navigator.onLine);
  tell();
  window.addEventListener('online', tell);
  window.addEventListener('offline', tell);
  return () => {
    window.removeEventListener('online', tell);
    window.removeEventListener('offline', tell);
  };
});

/** A part of the page is gone, as after a deploy: a reload brings the new one, the draft is kept. */
export function NewVersionNotice() {
  const isChunkGone = useWatched(missing);
  const isPartLost = useWatched(lostPart);
  const offline = !useWatched(online);
  if (!isChunkGone && !isPartLost) return null;
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
