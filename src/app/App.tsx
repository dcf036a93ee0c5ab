import type { ProvisionForm } from '@/domain/request/form';
import { ProvisionPage, type ProvisionPageHandle } from '@/app/provision/ProvisionPage';
import { ForgottenNotice } from '@/features/session/ForgottenNotice';
import { SessionStatus } from '@/features/session/SessionStatus';
import { TargetChip } from '@/features/session/TargetChip';
import { changeAndFocus } from '@/ui/browser/focus';
import { IconButton } from '@/ui/IconButton';
import { later } from '@/ui/later';
import { isHelpKey, useShortcut } from '@/ui/browser/use-shortcut';
import { useWatched } from '@/ui/browser/use-watched';
import { QueryClientProvider } from '@tanstack/react-query';
import { CircleHelp } from 'lucide-react';
import { useRef, useState } from 'react';
import { ErrorBoundary } from './ErrorBoundary';
import { NewVersionNotice } from './NewVersionNotice';
import { queryClient } from './query-client';
import { PageLinks } from './PageLinks';
import { route } from './route';
import { ThemeMenu } from './ThemeMenu';

const AuditPage = later(
  async () => (await import('@/features/audit/AuditPage.lazy')).AuditPage,
  <p className="p-8 text-sm text-muted">Loading…</p>,
);
// Fetched when first opened: a visit may need neither.
const SessionDialog = later(
  async () => (await import('@/features/session/SessionDialog.lazy')).SessionDialog,
);
const HelpDialog = later(async () => (await import('./HelpDialog.lazy')).HelpDialog);

type OpenDialog = 'key' | 'help';

/** Providers and the shell: top bar, pages, dialogs. A page that was opened stays, with what was typed there. */
export function App() {
  const { page, seen } = useWatched(route);
  const form = useRef<ProvisionPageHandle>(null);
  const isForm = page === 'provision';
  const [open, setOpen] = useState<OpenDialog>();
  const dialog = { open: true, onOpenChange: () => setOpen(undefined) };
  useShortcut(isHelpKey, () => setOpen('help'));
  function openInForm(values: ProvisionForm, left: readonly string[]) {
    const without = left.length > 0 ? `, without what fits no field: ${left.join(', ')}` : '';
    // The form must be there before it can take them; it takes the focus itself.
    changeAndFocus(
      () => route.go('provision'),
      () => undefined,
    );
    form.current?.replace(values, `The checked document is loaded${without}`);
  }
  return (
    <ErrorBoundary>
      <QueryClientProvider client={queryClient}>
        <div className="flex min-h-screen flex-col">
          <header className="sticky top-0 z-30 flex h-12 items-center gap-3 border-b border-line bg-surface px-4">
            <PageLinks page={page} />
            {isForm && <TargetChip />}
            <div className="ml-auto flex items-center">
              {isForm && <SessionStatus onOpen={() => setOpen('key')} />}
              <ThemeMenu />
              <IconButton name="Help" icon={CircleHelp} onClick={() => setOpen('help')} />
            </div>
          </header>
          <NewVersionNotice />
          <ForgottenNotice onEnterKey={() => setOpen('key')} />
          {seen.includes('provision') && (
            <div className={isForm ? 'contents' : 'hidden'}>
              <ProvisionPage ref={form} shown={isForm} onKeyNeeded={() => setOpen('key')} />
            </div>
          )}
          {seen.includes('audit') && (
            <div className={isForm ? 'hidden' : 'contents'}>
              <AuditPage onOpenInForm={openInForm} />
            </div>
          )}
        </div>
        {open === 'key' && <SessionDialog {...dialog} />}
        {open === 'help' && <HelpDialog {...dialog} />}
      </QueryClientProvider>
    </ErrorBoundary>
  );
}
