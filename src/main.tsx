import '@fontsource-variable/inter';
import '@fontsource-variable/jetbrains-mono';
import './index.css';
import { App } from '@/app/App';
import { storedDraftText } from '@/features/request/draft/draft-text';
import { readAddress } from '@/text/addresses';
import { pathHere } from '@/ui/browser/base-path';
import { live } from '@/ui/browser/live';
import { followSystemTheme } from '@/ui/browser/theme';
import { holdTyped } from '@/ui/browser/typed-before';
import { startTransition, StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';

followSystemTheme();

document.getElementById('no-code')?.remove();

const root = document.getElementById('root');
if (root) start(root);

/** Brings the built page to life; what this browser knows of its own is drawn in the place of an empty one. */
function start(place: HTMLElement): void {
  const app = (
    <StrictMode>
      <App />
    </StrictMode>
  );
  const built = place.querySelector<HTMLElement>('[data-built]');
  const address = readAddress(pathHere());
  const { page } = address;
  const isPersonal = 'id' in address || (page === 'form' && storedDraftText() !== null);
  if (built?.dataset.built === page && !isPersonal) {
    const giveTyped = holdTyped(built);
    const stop = live.subscribe(() => {
      stop();
      giveTyped();
    });
    hydrateRoot(built, app);
  } else {
    // In pieces, and the built page stays in sight until all of them are there.
    startTransition(() => createRoot(place).render(app));
  }
}
