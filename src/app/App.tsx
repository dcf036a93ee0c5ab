import { ProvisionPage } from '@/features/provision/ProvisionPage';
import { SessionDialog } from '@/features/session/SessionDialog';
import { SessionStatus } from '@/features/session/SessionStatus';
import { TargetChip } from '@/features/session/TargetChip';
import { IconButton } from '@/ui/IconButton';
import { isHelpKey, useShortcut } from '@/ui/use-shortcut';
import { QueryClientProvider } from '@tanstack/react-query';
import { CircleHelp } from 'lucide-react';
import { useState } from 'react';
import { ErrorBoundary } from './ErrorBoundary';
import { HelpDialog } from './HelpDialog';
import { NewVersionNotice } from './NewVersionNotice';
import { queryClient } from './query-client';
import { ThemeMenu } from './ThemeMenu';

type OpenDialog = 'key' | 'help';

/** Providers and the shell: top bar, page, dialogs. */
export function App() {
  const [open, setOpen] = useState<OpenDialog>();
  const dialog = (name: OpenDialog) => ({
    open: open === name,
    onOpenChange: (next: boolean) => setOpen(next ? name : undefined),
  });
  useShortcut(isHelpKey, () => setOpen('help'));
  return (
    <ErrorBoundary>
      <QueryClientProvider client={queryClient}>
        <div className="flex min-h-screen flex-col">
          <header className="sticky top-0 z-30 flex h-12 items-center gap-3 border-b border-line bg-surface px-4">
            <p className="text-sm font-semibold whitespace-nowrap">Provision Console</p>
            <TargetChip />
            <div className="ml-auto flex items-center">
              <SessionStatus onOpen={() => setOpen('key')} />
              <ThemeMenu />
              <IconButton name="Help" icon={CircleHelp} onClick={() => setOpen('help')} />
            </div>
          </header>
          <NewVersionNotice />
          <ProvisionPage onKeyNeeded={() => setOpen('key')} />
        </div>
        <SessionDialog {...dialog('key')} />
        <HelpDialog {...dialog('help')} />
      </QueryClientProvider>
    </ErrorBoundary>
  );
}
