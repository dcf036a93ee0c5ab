import { fieldFacts } from '@/domain/request/field';
import { labelOf, sectionOf } from '@/domain/request/labels';
import { fieldPaths, fieldSchema, sections } from '@/domain/request/request';
import type { InspectorTab } from '@/features/request/inspector/inspector-tab';
import { AUDIT_PATH, FORM_PATH, MACHINES_PATH } from '@/text/addresses';
import { THEME_NAMES } from '@/app/theme-names';
import { theme, type Theme } from '@/ui/browser/theme';
import type { CommandGroup, MenuCommand } from '@/ui/overlay/commands';

/** What the page does when a command is chosen. */
export interface PaletteActs {
  onField: (path: string) => void;
  onInspector: (tab: InspectorTab) => void;
  onPage: (path: string) => void;
  onProvision: () => void;
  onStartAfresh: () => void;
  onShare: () => void;
  /** Undefined where this page’s server asks no registry. */
  onImages: (() => void) | undefined;
  onTemplates: () => void;
  onDrafts: () => void;
  onKey: () => void;
  onImport: () => void;
  onHelp: () => void;
}

const INSPECTOR: [InspectorTab, string][] = [
  ['summary', 'Summary'],
  ['request', 'Request: the exact text that is sent'],
  ['app-compose', 'App compose and its hash'],
  ['checks', 'Checks: problems and warnings'],
  ['code', 'Code: the request for a shell, a program or a repository'],
  ['history', 'History of provisions'],
];

/** Everything that has a name on the page, grouped as a person looks for it. */
export function paletteGroups(acts: PaletteActs): CommandGroup[] {
  return [
    { title: 'Actions', items: actions(acts) },
    {
      title: 'Pages',
      items: [
        page('The form', FORM_PATH, acts, ['request', 'new app']),
        page('Machines: what runs in the workspace, and how to change it', MACHINES_PATH, acts, [
          'cvm',
          'update',
          'resize',
          'restart',
          'stop',
          'delete',
          'logs',
          'attestation',
        ]),
        page('Check a document against a hash, or a change to sign', AUDIT_PATH, acts, [
          'audit',
          'verify',
          'attestation',
          'quote',
          'evidence',
          'approve',
        ]),
      ],
    },
    {
      title: 'Inspector',
      items: INSPECTOR.map(([tab, name]) => ({
        id: `inspector-${tab}`,
        name,
        run: () => acts.onInspector(tab),
      })),
    },
    {
      title: 'Sections',
      items: sections.map(({ id, title, fields }) => ({
        id: `section-${id}`,
        name: title,
        run: () => acts.onField(Object.keys(fields)[0] ?? ''),
      })),
    },
    { title: 'Fields', items: fieldPaths.map((path) => fieldCommand(path, acts)) },
  ];
}

function actions({
  onField,
  onProvision,
  onStartAfresh,
  onTemplates,
  onDrafts,
  onKey,
  onImport,
  onHelp,
  onShare,
  onImages,
}: PaletteActs): MenuCommand[] {
  const themes = Object.entries(THEME_NAMES) as [Theme, string][]; // the record is exhaustive
  return [
    { id: 'provision', name: 'Provision', keywords: ['send', 'submit'], run: onProvision },
    { id: 'afresh', name: 'Start afresh', keywords: ['new', 'empty', 'clear'], run: onStartAfresh },
    {
      id: 'templates',
      name: 'Start from a template',
      keywords: ['example', 'gallery', 'sample'],
      run: onTemplates,
    },
    {
      id: 'drafts',
      name: 'Drafts: open, save, compare',
      keywords: ['snapshot', 'named', 'file', 'export', 'import'],
      run: onDrafts,
    },
    { id: 'share', name: 'Share this request', keywords: ['link', 'send'], run: onShare },
    ...(onImages
      ? [
          {
            id: 'images',
            name: 'Look the images up in their registries',
            keywords: ['digest', 'pin', 'docker', 'tag'],
            run: onImages,
          },
        ]
      : []),
    {
      id: 'login',
      name: 'Log in to a private registry: DSTACK_DOCKER_USERNAME and …_PASSWORD',
      keywords: ['docker login', 'image', 'credentials', 'pull', 'ghcr'],
      run: () => onField('compose_file.allowed_envs'),
    },
    {
      id: 'import',
      name: 'Import a file, a call or a command',
      hint: 'Ctrl+O',
      keywords: [
        'open',
        'curl',
        'docker run',
        'terraform',
        'phala.toml',
        'env',
        'share link',
        'paste',
      ],
      run: onImport,
    },
    { id: 'key', name: 'Enter or forget the API key', keywords: ['session'], run: onKey },
    { id: 'help', name: 'Help: keys and terms', hint: '?', run: onHelp },
    ...themes.map(([value, name]) => ({
      id: `theme-${value}`,
      name: `Theme: ${name.toLowerCase()}`,
      keywords: ['colours', 'colors', 'mode'],
      run: () => theme.set(value),
    })),
  ];
}

function page(
  name: string,
  path: string,
  { onPage }: PaletteActs,
  keywords: string[],
): MenuCommand {
  return { id: `page-${path}`, name, keywords, run: () => onPage(path) };
}

function fieldCommand(path: (typeof fieldPaths)[number], { onField }: PaletteActs): MenuCommand {
  const section = sections.find(({ id }) => id === sectionOf(path));
  return {
    id: `field-${path}`,
    name: labelOf(path),
    ...(section && { hint: section.title }),
    // The name on the wire, whole and by its last part, and what is said of it.
    keywords: [path, fieldFacts.get(fieldSchema(path))?.help ?? ''],
    run: () => onField(path),
  };
}
