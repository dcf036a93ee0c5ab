import { rememberedChoice } from '@/ui/browser/remembered-choice';
import { createStore } from '@/ui/browser/store';

export type InspectorTab = 'summary' | 'request' | 'app-compose' | 'checks' | 'code' | 'history';

const TABS: readonly string[] = ['request', 'app-compose', 'checks', 'code', 'history'];

const isTab = (id: string | null): id is InspectorTab => id !== null && TABS.includes(id);

/** The tab that the inspector shows: the summary until another one was chosen in this browser. */
export const inspectorTab = rememberedChoice<InspectorTab>(
  'provision-console:inspector-tab',
  (stored) => (isTab(stored) ? stored : 'summary'),
);

/** Whether the inspector was asked for; where it has no place beside the form, it then lies over it. */
export const inspectorOpen = createStore(false);

/** Leads to a tab of the inspector, on a phone too. */
export function showInInspector(tab: InspectorTab): void {
  inspectorTab.set(tab);
  inspectorOpen.set(true);
}
