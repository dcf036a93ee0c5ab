import { predict, type Prediction } from '@/domain/compose-hash/prediction';
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
}

export interface AnalysisAnswer extends Analysis {
  id: number;
}

// What costs more than a millisecond at 200 KB runs here: the hash and the reading of the YAML.
self.addEventListener('message', ({ data }: MessageEvent<AnalysisRequest>) => {
  void analyse(data).then((answer) => self.postMessage(answer));
});

async function analyse({ id, request }: AnalysisRequest): Promise<AnalysisAnswer> {
  return { id, prediction: await predict(request), findings: variableRules(request) };
}
