import { predict, type Prediction } from '@/domain/compose-hash/prediction';
import { analyseCompose, type ComposeAnalysis } from '@/domain/compose/analyse';
import { variableRules } from '@/domain/compose/variable-rules';
import type { Finding } from '@/domain/finding';
import type { ProvisionRequest } from '@/domain/request';

export interface AnalysisRequest {
  id: number;
  request: ProvisionRequest;
}

export interface Analysis {
  prediction: Prediction | undefined;
  findings: Finding[];
  /** Undefined where there is no compose text to read. */
  compose: ComposeAnalysis | undefined;
}

export interface AnalysisAnswer extends Analysis {
  id: number;
}

// What costs more than a millisecond at 200 KB runs here: the hash and the reading of the YAML.
self.addEventListener('message', ({ data }: MessageEvent<AnalysisRequest>) => {
  void analyse(data).then((answer) => self.postMessage(answer));
});

async function analyse({ id, request }: AnalysisRequest): Promise<AnalysisAnswer> {
  const text: unknown = request.compose_file.docker_compose_file;
  const compose = typeof text === 'string' ? analyseCompose(text, { request }) : undefined;
  return { id, prediction: await predict(request), findings: variableRules(request), compose };
}
