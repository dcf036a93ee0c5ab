import { PROBLEM_WORDS } from '@/display/kept/kept-problem';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { useWatched } from '@/ui/browser/use-watched';
import { lostSnapshot } from './lost-snapshot';

/** The page takes snapshots by itself, so it is told here that it could not. */
export function LostSnapshotNote() {
  const lost = useWatched(lostSnapshot);
  if (!lost) return null;
  return (
    <Notice
      tone="warn"
      title={`The snapshot of the provision of “${lost.name}” was not kept`}
      actions={
        <Button size="small" onClick={() => lostSnapshot.set(undefined)}>
          Understood
        </Button>
      }
    >
      <p>{PROBLEM_WORDS[lost.problem.kind].title}. The history has its request all the same.</p>
    </Notice>
  );
}
