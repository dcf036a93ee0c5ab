import { outlookOf, type ChangeOutlook, type ChangeQuestion } from '@/domain/change/outlook';
import { portAddresses, type PortAddress } from '@/domain/compose/addresses';
import { analyseCompose, type ComposeAnalysis } from '@/domain/compose/analyse';
import type { ComposeService } from '@/domain/compose/model/compose-model';
import type { Catalogue } from '@/domain/cloud/lookups';
import { moveOf, type HashState } from '@/domain/hash/hash-move';
import { predict } from '@/domain/hash/prediction';
import { portsPublishedBy, type OpenPorts } from '@/domain/request/published-ports';
import type { StandardScript } from '@/domain/hash/standard-script';
import type { ProvisionRequest } from '@/domain/request/request';
import { answerQuestions } from '@/ui/browser/answer-questions';

export interface AnalysisQuestion {
  request: ProvisionRequest;
  catalogue: Catalogue;
  /** Names of the variables that have a value; never the values. */
  given: ReadonlySet<string>;
  /** The script that the server is expected to add where the request has none. */
  script?: StandardScript | undefined;
  /** The domain of the gateway that is expected, where one is. */
  gateway?: string | undefined;
  /** The state that is on the page: what moved the hash since is told against it. */
  before?: HashState | undefined;
  /** The document that the form changes, where it changes one. */
  change?: ChangeQuestion | undefined;
}

/** What the page draws of a compose text; the model of a large one costs it several frames to receive. */
export interface ComposeOutline extends Omit<ComposeAnalysis, 'model'> {
  /** The text is YAML that can be read as one map. */
  isRead: boolean;
  /** The first of its services, and how many there are. */
  services: ComposeService[];
  serviceCount: number;
  /** The first of the ports it publishes, as seen from outside; how many, and whether any answers. */
  addresses: PortAddress[];
  addressCount: number;
  answers: boolean;
  /** The domain in their URLs, where it is expected. */
  gateway: string | undefined;
  published: OpenPorts;
}

export interface Analysis extends HashState {
  /** What is known of the compose text; undefined where there is none. */
  compose: ComposeOutline | undefined;
  /** What becomes of the document that is changed; null where the next one would fit no schema. */
  outlook?: ChangeOutlook | null | undefined;
}

/** More than anyone looks through; the editor’s find reaches the rest. */
const MOST_SERVICES = 100;
const MOST_ADDRESSES = 50;

// What costs more than a millisecond at 200 KB runs here: the hash and the reading of the YAML.
answerQuestions(
  async ({ before, script, gateway, change, ...question }: AnalysisQuestion): Promise<Analysis> => {
    const { request } = question;
    const text: unknown = request.compose_file.docker_compose_file;
    const compose =
      typeof text === 'string' && text !== '' ? analyseCompose(text, question) : undefined;
    const prediction = await predict(request, script);
    return {
      prediction,
      moved: moveOf(before, prediction),
      compose: compose && outlineOf(compose, request, gateway),
      outlook: change && ((await outlookOf(change, script)) ?? null),
    };
  },
);

function outlineOf(
  { model, ...analysis }: ComposeAnalysis,
  request: ProvisionRequest,
  gateway: string | undefined,
): ComposeOutline {
  const services = model?.services ?? [];
  const addresses = model ? portAddresses(model, { request }, gateway) : [];
  return {
    ...analysis,
    isRead: model !== undefined,
    services: services.slice(0, MOST_SERVICES),
    serviceCount: services.length,
    addresses: addresses.slice(0, MOST_ADDRESSES),
    addressCount: addresses.length,
    answers: addresses.some(({ urls }) => urls),
    gateway,
    published: portsPublishedBy(model),
  };
}
