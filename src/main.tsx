import '@fontsource-variable/inter';
import '@fontsource-variable/jetbrains-mono';
import './index.css';
import { loadTarget } from '@/api/target';
import { App } from '@/app/App';
import { startTheme } from '@/ui/browser/theme';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

startTheme();
await loadTarget();

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
