import { trustedWorker } from '@/ui/browser/trusted-worker';
import { Superseded, workerClient } from '@/ui/browser/worker-client';
import type { Analysis, AnalysisQuestion, ComposeOutline } from './analysis.worker';
import workerUrl from './analysis.worker?worker&url';

/** What the page knows of a compose text, and the text itself. */
export type ReadCompose = ComposeOutline & { text: string };

/** What is known of a request; `unread` where the checks of its compose text did not end. */
export interface Analysed extends Omit<Analysis, 'compose'> {
  compose: ReadCompose | undefined;
  unread: boolean;
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
  const { request } = question;
  try {
    const { compose, ...rest } = await client.ask(question, options);
    // The text need not come back: it is the one that was asked about.
    const text = String(request.compose_file.docker_compose_file);
    return { ...rest, compose: compose && { ...compose, text }, unread: false };
  } catch (failure) {
    if (failure instanceof Superseded) throw failure;
    const { predict } = await import('./predict-here.lazy');
    const prediction = await predict(request);
    return { prediction, moved: undefined, findings: [], compose: undefined, unread: true };
  }
}
