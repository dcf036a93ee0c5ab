import type { ProvisionForm, ScriptChoice } from '@/domain/request/form';
import { createStore } from '@/ui/browser/store';
import { useFormContext } from 'react-hook-form';

export const SCRIPT_PATH = 'compose_file.pre_launch_script';

/** What each choice means for the app and costs, once the hash is known by it. */
export const SCRIPT_COSTS: Record<Exclude<ScriptChoice, 'standard'> | 'written', string> = {
  own: 'Sent byte for byte and kept as it is, so the hash can be known. The standard script’s registry login and DSTACK_* variables are then yours to provide.',
  none: 'A script with only a comment is sent, so the hash can be known. Registry login and the variables DSTACK_APP_ID, DSTACK_APP_DOMAIN and DSTACK_GATEWAY_DOMAIN are lost.',
  written:
    'The text of the server’s standard script is sent as your own. Registry login and DSTACK_* variables stay, and the hash assumes nothing. A newer script of the server’s is not taken by itself.',
};

/** A script of the person's own that the standard one was written over; in memory only. */
export const replacedScript = createStore<string | undefined>(undefined);

/** Chooses whose script is sent. */
export function useScriptChoice() {
  const { setValue, getValues } = useFormContext<ProvisionForm>();
  const set = (choice: ScriptChoice, text?: string) => {
    if (text !== undefined) setValue(SCRIPT_PATH, text, { shouldDirty: true, shouldTouch: true });
    setValue('sending.script', choice, { shouldDirty: true, shouldTouch: true });
  };
  return {
    choose(choice: ScriptChoice) {
      // An own script that is still empty is sent as such, and said to be replaced.
      const isNew = choice === 'own' && typeof getValues(SCRIPT_PATH) !== 'string';
      set(choice, isNew ? '' : undefined);
    },
    /** Sends a known text as one's own; what was there can be put back. */
    writeOut(text: string) {
      const before: unknown = getValues(SCRIPT_PATH);
      const isLost = typeof before === 'string' && before.trim() !== '' && before !== text;
      replacedScript.set(isLost ? before : undefined);
      set('own', text);
    },
    putBack() {
      const before = replacedScript.get();
      replacedScript.set(undefined);
      if (before !== undefined) set('own', before);
    },
  };
}
