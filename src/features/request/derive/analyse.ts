import { trustedWorker } from '@/ui/browser/worker/trusted-worker';
import {
  Superseded,
  WorkerLost,
  WorkerSlow,
  workerClient,
} from '@/ui/browser/worker/worker-client';
import type { Analysis, AnalysisQuestion, ComposeOutline } from './analysis.worker';
import workerUrl from './analysis.worker?worker&url';

/** What the page knows of a compose text, and the text itself. */
export type ReadCompose = ComposeOutline & {
  text: string;
  /** Registries were asked for the images of just this text. */
  looked?: true;
};

/** Why the checks of a compose text did not end: not loaded, not in time, or with an error of their own. */
export type Unread = 'lost' | 'slow' | 'failed';

/** What is known of a request. */
export interface Analysed extends Omit<Analysis, 'compose'> {
  compose: ReadCompose | undefined;
  unread?: Unread;
  /** The hash could not be computed, here either. */
  unhashed?: true;
}

const client = workerClient<AnalysisQuestion, Analysis>(() => trustedWorker(workerUrl), {
  killMs: 10_000,
  staleMs: 2_000,
});

/**
 * The prediction and the costly findings for a request, from the one worker. Where the worker cannot
 * load, or a text keeps it busy too long, the page computes the hash itself and reads no YAML. Rejects
 * as `Superseded` when a newer question took its place, unless it is to be kept.
 */
export async function analyse(
  question: AnalysisQuestion,
  options?: { keep: boolean },
): Promise<Analysed> {
  const { request, script, change } = question;
  try {
    const { compose, ...rest } = await client.ask(question, options);
    // The text need not come back: it is the one that was asked about.
    const text = String(request.compose_file.docker_compose_file);
    return { ...rest, compose: compose && { ...compose, text } };
  } catch (failure) {
    if (failure instanceof Superseded) throw failure;
    const nothing = { moved: undefined, compose: undefined, unread: unreadBy(failure) };
    try {
      const { predict, outlookOf } = await import('./predict-here.lazy');
      const outlook = change && ((await outlookOf(change, script)) ?? null);
      return { ...nothing, prediction: await predict(request, script), outlook };
    } catch {
      return { ...nothing, prediction: undefined, unhashed: true };
    }
  }
}

function unreadBy(failure: unknown): Unread {
  if (failure instanceof WorkerLost) return 'lost';
  return failure instanceof WorkerSlow ? 'slow' : 'failed';
}
