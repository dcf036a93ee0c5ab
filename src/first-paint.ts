import { applyTheme } from '@/ui/browser/theme';
import { readDraft } from '@/features/request/draft/draft-storage';

// Runs before the page is painted, so it must stay small: what the built page cannot know.
applyTheme();
// An empty form must not be seen where another one is about to stand.
if (readDraft().kind !== 'none') document.documentElement.dataset.draft = '';
