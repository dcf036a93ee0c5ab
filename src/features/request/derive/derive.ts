import type { ChangeOutlook } from '@/domain/change/outlook';
import type { Catalogue } from '@/domain/cloud/lookups';
import type { HashMove } from '@/domain/hash/hash-move';
import type { Prediction } from '@/domain/hash/prediction';
import { checkAlone } from '@/domain/request/check-alone';
import type { Finding } from '@/domain/request/finding';
import { initialForm, toRequest, type ProvisionForm } from '@/domain/request/form';
import type { ProvisionRequest } from '@/domain/request/request';
import { payloadBytes } from '@/domain/request/rules/payload';
import { isSame, serialize, valueAt } from '@/domain/request/serialize';
import type { FieldSources } from '@/form/state/field-sources';
import type { Complaints } from '@/features/request/submit/complaints';
import type { Analysed, ReadCompose } from './analyse';
import type { CloudNow } from './cloud-now';
import type { Lookups } from './lookup-state';
import { atFieldsOf, foundInText, notChecked } from './compose-marks';
import { hashNow, type HashNow } from './hash-now';
import type { Found } from './listed';
import { remember } from './remember';
import type { ScriptNow } from './script-now';
import { withSeen, type ImagesSeen } from './images-seen';

/** What everything on the page follows from. */
export interface Inputs {
  /** The form's settled values. */
  values: ProvisionForm;
  /** Names of the variables that have a value; never the values. */
  given: ReadonlySet<string>;
  cloud: CloudNow;
  /** The script that the server adds where none is sent. */
  script: ScriptNow;
  /** What registries said of the images of one compose text. */
  images: ImagesSeen | undefined;
  /** What the server complained of, and the request it complained of. */
  complaints: Complaints | undefined;
  /** The latest answer of the worker: of an earlier state while it is behind. */
  analysed: Analysed | undefined;
  isBehind: boolean;
}

/** Everything that follows from the settled values; computed after each pause, stored nowhere. */
export interface Derived extends FieldSources {
  form: ProvisionForm;
  request: ProvisionRequest;
  /** The text that would be sent now. */
  text: string;
  /** Bytes that count against the payload's limit. */
  payloadBytes: number;
  /** All there is to say of every field and of the compose text. */
  findings: readonly Found[];
  /** That of the fields' own values, and that of the compose text and what it asks of other fields. */
  ofFields: readonly Found[];
  ofText: readonly Found[];
  /** The compose text as it was last read: of an earlier state while `behind`. */
  compose: ReadCompose | undefined;
  given: ReadonlySet<string>;
  prediction: Prediction | undefined;
  /** The last time the hash moved, and what moved it. */
  moved: HashMove | undefined;
  /** What is known of the hash for just these values. */
  hash: HashNow;
  script: ScriptNow;
  /** What becomes of the document that is changed, where one is; null where that cannot be known. */
  outlook: ChangeOutlook | null | undefined;
  /** Prediction, compose and outlook are of an earlier state. */
  behind: boolean;
  /** There is a compose text, and what the checks say of it now is not known yet. */
  isChecking: boolean;
  catalogue: Catalogue;
  lookups: Lookups;
}

/**
 * Computes anew only what depends on what changed since the last call; the same answer as without. `concerns` says of
 * a field's path whether what is found there matters here.
 */
export function deriver(
  concerns: (path: string) => boolean = () => true,
): (inputs: Inputs) => Derived {
  const toText = remember((values: ProvisionForm) => {
    const request = toRequest(values);
    return { request, text: serialize(request), payloadBytes: payloadBytes(request.compose_file) };
  });
  const checked = remember(
    (
      request: ProvisionRequest,
      values: ProvisionForm,
      catalogue: Catalogue,
      check: typeof checkAlone = checkAlone,
    ) =>
      check(request, catalogue)
        .filter(({ path }) => concerns(path))
        .map(begunIn(values)),
  );
  const offered = remember(
    (request: ProvisionRequest, { catalogue, lookups, sense }: CloudNow) =>
      sense?.fieldOffers(request, catalogue, lookups) ?? {},
  );
  const found = remember(
    (
      complaints: Complaints | undefined,
      request: ProvisionRequest,
      ofFields: Found[],
      analysed: Analysed | undefined,
      compose: ReadCompose | undefined,
    ) => {
      const ofText = [
        ...foundInText(compose).filter(({ path }) => concerns(path)),
        ...(hasText(request) ? notChecked(analysed?.unread) : []),
      ];
      const findings = [...stillTrue(complaints, request), ...ofFields, ...ofText];
      return { findings, ofFields, ofText, atFields: atFieldsOf(findings) };
    },
  );
  const composed = remember((analysed: Analysed | undefined, images: ImagesSeen | undefined) =>
    withSeen(analysed?.compose, images),
  );
  return ({ values, given, cloud, script, images, complaints, analysed, isBehind }) => {
    const written = toText(values);
    const { request } = written;
    const compose = composed(analysed, images);
    return {
      form: values,
      ...written,
      ...found(
        complaints,
        request,
        checked(request, values, cloud.catalogue, cloud.sense?.check),
        analysed,
        compose,
      ),
      offers: offered(request, cloud),
      compose,
      given,
      prediction: analysed?.prediction,
      moved: analysed?.moved,
      hash: hashNow(request, analysed, isBehind, script),
      script,
      outlook: analysed?.unhashed ? null : analysed?.outlook,
      behind: isBehind,
      isChecking: isBehind && hasText(request),
      catalogue: cloud.catalogue,
      lookups: cloud.lookups,
    };
  };
}

function hasText({ compose_file }: ProvisionRequest): boolean {
  const text: unknown = compose_file.docker_compose_file;
  return typeof text === 'string' && text !== '';
}

/** Says of a field's finding whether the person has begun with that field. */
function begunIn(values: ProvisionForm): (finding: Finding) => Found {
  const start = initialForm();
  return (finding) => ({
    ...finding,
    begun: !isSame(valueAt(values, finding.path), valueAt(start, finding.path)),
  });
}

/** The server's complaints about values that are still what it complained of. */
function stillTrue(complaints: Complaints | undefined, request: object): Found[] {
  if (!complaints) return [];
  return complaints.fields
    .filter(({ path }) => {
      const before = JSON.stringify(valueAt(complaints.request, path));
      return before === JSON.stringify(valueAt(request, path));
    })
    .map(({ path, message }) => ({
      severity: 'error',
      path,
      message,
      server: true,
      begun: true,
    }));
}
