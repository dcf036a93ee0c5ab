import type { ProvisionForm } from '@/domain/request/form';
import { ProvisionPage, type ProvisionPageHandle } from '@/app/provision/ProvisionPage';
import { StatusPage } from '@/app/provision/StatusPage';
import { currentDraft } from '@/features/drafts/current-draft';
import { ForgottenNotice } from '@/features/session/ForgottenNotice';
import { showInInspector } from '@/features/request/inspector/inspector-tab';
import { galleryOpen } from '@/features/request/templates/gallery-open';
import { useLookUp } from '@/features/request/images/images-open';
import { shareAsked } from '@/features/request/share-asked';
import { TargetChip } from '@/features/session/TargetChip';
import { IconButton } from '@/ui/IconButton';
import { later } from '@/ui/later';
import { Menu } from '@/ui/overlay/Menu';
import { basePath } from '@/ui/browser/base-path';
import { useWatched } from '@/ui/browser/use-watched';
import { useArrival, useTitle } from '@/ui/browser/use-arrival';
import { isHelpKey, isPaletteKey, useShortcut } from '@/ui/browser/use-shortcut';
import { QueryClientProvider } from '@tanstack/react-query';
import { CircleHelp, Ellipsis, FileInput, FolderOpen, Search } from 'lucide-react';
import { useRef, useState } from 'react';
import { Router, useLocation } from 'wouter';
import { FORM_PATH, readAddress, provisionPath } from '@/text/addresses';
import { HEADINGS, titleOf } from './pages';
import { useImportDoor } from './use-import-door';
import { ErrorBoundary } from './ErrorBoundary';
import { goTo } from './go-to';
import { NewVersionNotice } from './NewVersionNotice';
import { NowherePage } from './NowherePage';
import { queryClient } from './query-client';
import { PageLinks } from './PageLinks';
import { SkipLink } from './SkipLink';
import { ThemeMenu } from './ThemeMenu';
import { useVisited } from './use-visited';

const AuditPage = later(
  async () => (await import('@/features/audit/AuditPage.lazy')).AuditPage,
  <p className="p-8 text-sm text-muted">Loading…</p>,
);
const MachinePages = later(
  async () => (await import('./change/MachinePages.lazy')).MachinePages,
  <p className="p-8 text-sm text-muted">Loading…</p>,
);
// There is nothing to say before it is known who answers.
const SessionStatus = later(
  async () => (await import('@/features/session/SessionStatus.lazy')).SessionStatus,
);
// Fetched when first opened: a visit may need neither.
const SessionDialog = later(
  async () => (await import('@/features/session/SessionDialog.lazy')).SessionDialog,
);
const HelpDialog = later(async () => (await import('./HelpDialog.lazy')).HelpDialog);

const DraftsDialog = later(
  async () => (await import('@/features/drafts/DraftsDialog.lazy')).DraftsDialog,
);
const CurrentDraftNotice = later(
  async () => (await import('@/features/drafts/CurrentDraftNotice.lazy')).CurrentDraftNotice,
);

const CommandPalette = later(
  async () => (await import('./palette/CommandPalette.lazy')).CommandPalette,
);

type OpenDialog = 'key' | 'help' | 'palette' | 'drafts';

/** Providers and the shell. Drawn outside a browser, it is told its `path`; in one, the address says it. */
export function App({ path }: { path?: string }) {
  return (
    <ErrorBoundary>
      <QueryClientProvider client={queryClient}>
        <Router base={basePath} aroundNav={goTo} {...(path !== undefined && { ssrPath: path })}>
          <Shell />
        </Router>
      </QueryClientProvider>
    </ErrorBoundary>
  );
}

/** Top bar, pages, dialogs. A page that was opened stays, with what was typed there. */
function Shell() {
  const [path, navigate] = useLocation();
  const place = readAddress(path);
  const { page } = place;
  const isChanging = page === 'machines' && place.change !== undefined;
  const visited = useVisited(place);
  useTitle(titleOf(place));
  useArrival(path, HEADINGS[page]);
  const form = useRef<ProvisionPageHandle>(null);
  const [open, setOpen] = useState<OpenDialog>();
  const dialog = { open: true, onOpenChange: () => setOpen(undefined) };
  const needsTarget = page !== 'audit' && page !== 'nowhere';
  useShortcut(isHelpKey, () => setOpen('help'));
  useShortcut(isPaletteKey, () => setOpen('palette'));
  /** Acts on the form, which must be there before; it takes the focus itself. */
  function inForm(act: (handle: ProvisionPageHandle) => void) {
    navigate(FORM_PATH);
    if (form.current) act(form.current);
  }
  const bringImport = useImportDoor(page, inForm);
  function openInForm(values: ProvisionForm, left: readonly string[]) {
    const without = left.length > 0 ? `, without what fits no field: ${left.join(', ')}` : '';
    inForm(({ replace }) => replace(values, `The checked document is loaded${without}`));
  }
  const placed = (isShown: boolean) => (isShown ? 'contents' : 'hidden');
  const onKeyNeeded = () => setOpen('key');
  const lookUpImages = useLookUp();
  const current = useWatched(currentDraft);
  function onDrafts() {
    navigate(FORM_PATH);
    setOpen('drafts');
  }
  return (
    <>
      <div className="flex min-h-screen flex-col">
        <SkipLink to={HEADINGS[page]} />
        <header className="sticky top-0 z-30 flex h-12 items-center gap-3 border-b border-line bg-surface px-4 max-md:gap-1 max-md:px-2">
          <PageLinks page={page} />
          {/* What is known late has room of its own, so that nothing beside it moves. */}
          <div className="flex h-8 min-w-0 flex-1 items-center justify-between gap-3 max-md:gap-1">
            {needsTarget && <TargetChip />}
            {needsTarget && <SessionStatus onOpen={onKeyNeeded} />}
          </div>
          <div className="flex items-center md:-ml-3">
            <IconButton
              name="Import (Ctrl+O)"
              icon={FileInput}
              className="max-md:hidden"
              onClick={() => bringImport()}
            />
            <IconButton
              name="Go to or do (Ctrl+K)"
              icon={Search}
              className="max-md:hidden"
              onClick={() => setOpen('palette')}
            />
            <IconButton name="Drafts" icon={FolderOpen} onClick={onDrafts} />
            <ThemeMenu />
            <IconButton
              name="Help"
              icon={CircleHelp}
              className="max-md:hidden"
              onClick={() => setOpen('help')}
            />
            {/* Where there is little room, what has no button of its own. */}
            <div className="md:hidden">
              <Menu
                trigger={<IconButton name="More" icon={Ellipsis} />}
                items={[
                  { label: 'Import…', onSelect: () => bringImport() },
                  { label: 'Go to or do…', onSelect: () => setOpen('palette') },
                  { label: 'Help', onSelect: () => setOpen('help') },
                ]}
              />
            </div>
          </div>
        </header>
        <NewVersionNotice />
        <ForgottenNotice onEnterKey={onKeyNeeded} />
        {current && <CurrentDraftNotice shown={page === 'form'} onDrafts={onDrafts} />}
        {visited.form && (
          <div className={placed(page === 'form')}>
            <ProvisionPage
              ref={form}
              shown={page === 'form'}
              drawn={page !== 'provision' && !isChanging}
              onOpen={(id) => navigate(provisionPath(id))}
              onKeyNeeded={onKeyNeeded}
            />
          </div>
        )}
        {visited.provision !== undefined && (
          <div className={placed(page === 'provision')}>
            <StatusPage
              key={visited.provision}
              id={visited.provision}
              shown={page === 'provision'}
              onBack={(field) => inForm(({ focus }) => focus(field))}
              onAnother={() => inForm(({ startAfresh }) => startAfresh())}
              onProvisionAgain={(request, values) => inForm(({ again }) => again(request, values))}
              onKeyNeeded={onKeyNeeded}
            />
          </div>
        )}
        {visited.machines && (
          <MachinePages
            place={place.page === 'machines' ? place : undefined}
            heading={HEADINGS.machines}
            onKeyNeeded={onKeyNeeded}
          />
        )}
        {visited.audit && (
          <div className={placed(page === 'audit')}>
            <AuditPage onOpenInForm={openInForm} />
          </div>
        )}
        {page === 'nowhere' && <NowherePage />}
      </div>
      {open === 'key' && <SessionDialog {...dialog} />}
      {open === 'palette' && (
        <CommandPalette
          onClose={() => setOpen(undefined)}
          onField={(field) => inForm(({ focus }) => focus(field))}
          onInspector={(tab) => inForm(() => showInInspector(tab))}
          onPage={navigate}
          onProvision={() => inForm(({ submit }) => submit())}
          onStartAfresh={() => inForm(({ startAfresh }) => startAfresh())}
          onDrafts={onDrafts}
          onTemplates={() => inForm(() => galleryOpen.set(true))}
          onShare={() => inForm(() => shareAsked.set(true))}
          onImages={lookUpImages && (() => inForm(lookUpImages))}
          onKey={onKeyNeeded}
          onImport={() => bringImport()}
          onHelp={() => setOpen('help')}
        />
      )}
      {open === 'drafts' && (
        <DraftsDialog
          read={async () => form.current?.now()}
          onOpen={(values, title, of) => {
            setOpen(undefined);
            inForm(({ replace }) => replace(values, title, of));
          }}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open === 'help' && <HelpDialog {...dialog} />}
    </>
  );
}
