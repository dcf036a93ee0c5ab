import { rememberedChoice } from '@/ui/browser/remembered-choice';
import { useWatched } from '@/ui/browser/use-watched';

const preference = rememberedChoice('provision-console:plain-text', (stored) =>
  stored === 'true' ? 'true' : 'false',
);

/** Whether a person prefers the plain text field to the code editor, in every editor of the page. */
export function usePlainText(): [boolean, (plain: boolean) => void] {
  return [useWatched(preference) === 'true', (plain) => preference.set(plain ? 'true' : 'false')];
}
