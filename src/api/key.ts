/** How the API key stands; the key itself never leaves this module except into its one header. */
export type KeyStatus = 'missing' | 'entered' | 'refused';

// In memory only: never in storage, a URL, a log or an error (docs/decisions).
let key: string | undefined;
let status: KeyStatus = 'missing';
const listeners = new Set<() => void>();

function tell(next: KeyStatus): void {
  status = next;
  for (const listener of listeners) listener();
}

/** The API key of this page, for the one target its server was started with. */
export const apiKey = {
  get: (): string | undefined => key,
  status: (): KeyStatus => status,
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  enter(next: string) {
    key = next;
    tell('entered');
  },
  /** A key that was replaced meanwhile is refused to no effect. */
  markRefused(used: string | undefined) {
    if (status === 'entered' && used === key) tell('refused');
  },
  /** JavaScript cannot erase memory, so forgetting also reloads the page. */
  forget() {
    key = undefined;
    window.location.reload();
  },
};
