import { serialize } from '@/domain/request/serialize';
import type { ProvisionRequest } from '@/domain/request/request';
import type { Found } from '@/features/request/derive/listed';

interface AcceptedFindings {
  /** Whether all of them were accepted before, of just this request. */
  has: (findings: readonly Found[], request: ProvisionRequest) => boolean;
  add: (findings: readonly Found[], request: ProvisionRequest) => void;
}

/**
 * What the checks of the compose text objected to and was sent all the same: it is asked about once.
 * That a text was not checked is accepted for that text, whatever else is changed around it; a problem
 * only for the whole request, because another field may make it worse.
 */
export function acceptedFindings(): AcceptedFindings {
  let compose: unknown;
  let whole = '';
  let keys = new Set<string>();
  return {
    has: (findings, request) =>
      findings.every((finding) => {
        const isSame = finding.unchecked
          ? request.compose_file.docker_compose_file === compose
          : serialize(request) === whole;
        return isSame && keys.has(keyOf(finding));
      }),
    add(findings, request) {
      compose = request.compose_file.docker_compose_file;
      whole = serialize(request);
      keys = new Set(findings.map(keyOf));
    },
  };
}

const keyOf = ({ unchecked, path, message }: Found) =>
  unchecked ? 'unchecked' : JSON.stringify([path, message]);
