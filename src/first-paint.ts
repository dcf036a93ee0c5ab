import { applyTheme } from '@/ui/browser/theme';
import { storedDraftText } from '@/features/request/draft/draft-text';

// Runs before the page is painted, so it must stay small: what the built page cannot know.
applyTheme();
// An empty form must not be seen where another one is about to stand.
if (storedDraftText() !== null) document.documentElement.dataset.draft = '';
// Nor the list of machines where one of them is about to stand.
if (/\/cvms\/./.test(window.location.pathname)) document.documentElement.dataset.machine = '';
