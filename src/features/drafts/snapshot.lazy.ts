import { kept } from '@/display/kept/kept';
import { keptProblem } from '@/display/kept/kept-problem';
import { makeEntry } from '@/display/kept/make-entry';
import type { Prediction } from '@/domain/hash/prediction';
import type { ProvisionForm } from '@/domain/request/form';
import { currentDraft } from './current-draft';
import { lostSnapshot } from './lost-snapshot';

/** Keeps a form as it was provisioned, under the name of its draft or of the machine. */
export async function snapshotOf(
  form: ProvisionForm,
  prediction: Prediction | undefined,
): Promise<void> {
  const name = currentDraft.get()?.name ?? form.name;
  const { hash, assumedScript } = prediction ?? {};
  const condition = assumedScript && 'if the server still adds its script';
  try {
    await kept.addAuto(
      makeEntry({
        kind: 'snapshot',
        name,
        form,
        at: Date.now(),
        auto: true,
        hash: hash === undefined ? undefined : { hash, ...(condition && { condition }) },
      }),
    );
    lostSnapshot.set(undefined);
  } catch (error) {
    // The provision goes on; it is told where the snapshots are.
    lostSnapshot.set({ name, problem: keptProblem(error) });
  }
}
