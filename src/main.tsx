import '@fontsource-variable/inter';
import '@fontsource-variable/jetbrains-mono';
import './index.css';
import { apiKey } from '@/api/key';
import { loadRuntimeConfig } from '@/api/runtime-config';
import { App } from '@/app/App';
import { startTheme } from '@/ui/browser/theme';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

startTheme();
const { apiKey: sandboxKey } = await loadRuntimeConfig();
// Only the embedded sandbox hands out its key, which is public.
if (sandboxKey !== undefined) apiKey.enter(sandboxKey);

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
