import { rememberedChoice } from '@/ui/browser/remembered-choice';

/** After how long without activity the page forgets the key and the typed values. */
export type ForgetAfter = '5' | '15' | '60' | 'never';

/** In minutes; `never` is until the page is closed or loaded again. */
export const FORGET_AFTER: readonly { value: ForgetAfter; label: string }[] = [
  { value: '5', label: '5 minutes' },
  { value: '15', label: '15 minutes' },
  { value: '60', label: '1 hour' },
  { value: 'never', label: 'Never' },
];

/** The person's choice, remembered in this browser. */
export const forgetAfter = rememberedChoice(
  'provision-console:forget-after',
  (stored): ForgetAfter => FORGET_AFTER.find(({ value }) => value === stored)?.value ?? '15',
);

/** "15 minutes"; undefined for never. */
export function forgetWords(choice: ForgetAfter): string | undefined {
  return choice === 'never' ? undefined : FORGET_AFTER.find(({ value }) => value === choice)?.label;
}
