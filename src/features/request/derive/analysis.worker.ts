import { moveOf, type HashState } from '@/domain/hash/hash-move';
import { predict } from '@/domain/hash/prediction';
import { analyseCompose, type ComposeAnalysis } from '@/domain/compose/analyse';
import { fieldFindings } from '@/domain/request/field-findings';
import type { Finding } from '@/domain/request/finding';
import type { Catalogue } from '@/domain/cloud/lookups';
import type { ProvisionRequest } from '@/domain/request/request';

export interface AnalysisRequest {
  id: number;
  request: ProvisionRequest;
  catalogue: Catalogue;
  /** Names of the variables that have a value; never the values. */
  given: ReadonlySet<string>;
}

export interface Analysis extends HashState {
  findings: Finding[];
  /** What is known of the compose text, and the text itself; undefined where there is none. */
  compose: ReadCompose | undefined;
}

export type ReadCompose = ComposeAnalysis & { text: string };

export interface AnalysisAnswer extends Analysis {
  id: number;
}

// What costs more than a millisecond at 200 KB runs here: the hash and the reading of the YAML.
self.addEventListener('message', ({ data }: MessageEvent<AnalysisRequest>) => {
  void analyse(data).then((answer) => self.postMessage(answer));
});

/** The answer before: what moved the hash since is told against it. */
let before: HashState | undefined;

async function analyse({ id, ...question }: AnalysisRequest): Promise<AnalysisAnswer> {
  const { request } = question;
  const text: unknown = request.compose_file.docker_compose_file;
  const compose =
    typeof text === 'string' && text !== ''
      ? { text, ...analyseCompose(text, question) }
      : undefined;
  const prediction = await predict(request);
  before = { prediction, moved: moveOf(before, prediction) };
  return {
    id,
    ...before,
    findings: fieldFindings(compose?.findings ?? []),
    compose,
  };
}
