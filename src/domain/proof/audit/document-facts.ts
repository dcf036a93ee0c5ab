import { check } from '@/domain/request/check';
import { gatewayState, withGateway } from '@/domain/compose/gateway';
import { portAddresses } from '@/domain/compose/addresses';
import { analyseCompose } from '@/domain/compose/analyse';
import type { FindingSeverity } from '@/domain/compose/compose-finding';
import { documentFacts, type ExposureFact } from '@/domain/request/exposure';
import { type ProvisionRequest, COMPOSE_PREFIX } from '@/domain/request/request';
import { inSeries } from '@/domain/schema/in-series';
import { type Members, withoutNulls } from '@/domain/schema/members';
import { z } from '@/domain/schema/zod';

/**
 * What the guest takes a key for that a stored document does not have, which is not the API's default:
 * logs and figures closed, the document open, no gateway (dstack-types lib.rs).
 */
const ABSENT = {
  public_logs: false,
  public_sysinfo: false,
  public_tcbinfo: true,
  gateway_enabled: false,
  tproxy_enabled: false,
  features: [] as string[],
};

/** What a stored document makes public. */
export function documentExposure(members: Members): ExposureFact[] {
  const flag = (key: Exclude<keyof typeof ABSENT, 'features'>) =>
    typeof members[key] === 'boolean' ? members[key] : ABSENT[key];
  const features: unknown[] = Array.isArray(members.features) ? members.features : ABSENT.features;
  return documentFacts({
    name: '',
    public_logs: flag('public_logs'),
    public_sysinfo: flag('public_sysinfo'),
    public_tcbinfo: flag('public_tcbinfo'),
    gateway_enabled: flag('gateway_enabled'),
    tproxy_enabled: flag('tproxy_enabled'),
    features: features.filter((feature) => typeof feature === 'string'),
  });
}

/** More addresses than anybody opens from a list. */
const MOST_PORTS = 50;

/** The ports under which the gateway serves what a stored document publishes; a range has no single address. */
export function documentPorts(members: Members): number[] {
  const { docker_compose_file: text, runner } = members;
  if (typeof text !== 'string' || runner === 'bash') return [];
  const { model } = analyseCompose(text);
  const request = requestOf(members, gatewayOf(members).agreed);
  const ports = model ? portAddresses(model, { request }) : [];
  const served = ports.filter(({ urls, port }) => urls && /^\d+$/.test(port));
  return [...new Set(served.map(({ port }) => Number(port)))].slice(0, MOST_PORTS);
}

/** One thing to say about a stored document. */
export interface DocumentFinding {
  severity: FindingSeverity;
  /** The key of the document, and the line in its text where it has lines. */
  place: string;
  message: string;
}

/**
 * What would go wrong with a stored document in the guest: its keys, and its compose text as the editor
 * judges it. What only a request can have is left out.
 */
export function documentFindings(members: Members): DocumentFinding[] {
  const gateway = gatewayOf(members);
  const request = requestOf(members, gateway.agreed);
  return [
    ...nothingToRun(members),
    ...keyFindings(request),
    ...gateway.findings,
    ...textFindings(members, request),
    ...scriptFindings(members),
  ];
}

/** The document in a request, with what the guest takes for keys that are not there. */
function requestOf(members: Members, gateway: Members): ProvisionRequest {
  const compose = { name: '', ...ABSENT, ...withoutNulls(members), ...gateway };
  // Wrong types are what check is for.
  return { name: 'a-document', compose_file: compose } as ProvisionRequest;
}

const SWITCHES = ['gateway_enabled', 'tproxy_enabled'] as const;

/**
 * What is wrong with the keys that switch the gateway, and all of them as if they agreed: one that is absent says
 * nothing. Those of another type are left to the schema.
 */
function gatewayOf(members: Members): { agreed: Members; findings: DocumentFinding[] } {
  const features = z.array(z.string()).safeParse(members.features).data;
  const flags = SWITCHES.filter((key) => typeof members[key] === 'boolean');
  const says = new Map<string, boolean>(flags.map((key) => [key, members[key] === true]));
  if (features) {
    const alone = { gateway_enabled: false, tproxy_enabled: false, features };
    says.set('features', gatewayState(alone).on);
  }
  const written = [...says.keys()];
  const on = [...says.values()].includes(true);
  const message = `${inSeries(written)} disagree; any one of them keeps the gateway on.`;
  const isDoubtful = on && [...says.values()].includes(false);
  const place = written[0] ?? '';
  const agreed = Object.entries(withGateway({}, on)).filter(
    ([key]) => says.has(key) || (members[key] ?? null) === null,
  );
  return {
    agreed: Object.fromEntries(agreed),
    findings: isDoubtful ? [{ severity: 'warning', place, message }] : [],
  };
}

/** A document whose runner finds no text starts nothing; in a request that would be a task. */
function nothingToRun(members: Members): DocumentFinding[] {
  const place = members.runner === 'bash' ? 'bash_script' : 'docker_compose_file';
  const text = members[place] ?? '';
  if (typeof text !== 'string' || text.trim() !== '') return [];
  return [{ severity: 'error', place, message: 'It is empty: the machine has nothing to run.' }];
}

function keyFindings(request: ProvisionRequest): DocumentFinding[] {
  try {
    return check(request)
      .filter(
        ({ path, missing = false, message }) =>
          path.startsWith(COMPOSE_PREFIX) && !missing && !message.startsWith('The API does not'),
      )
      .map(({ severity, path, message }) => ({ severity, place: keyOf(path), message }));
  } catch {
    // The schema's library counts complaints on the stack: a hundred thousand are too many for it.
    const message = 'So many values have a wrong type that they cannot be listed.';
    return [{ severity: 'error', place: 'whole document', message }];
  }
}

const keyOf = (path: string) => path.replace(COMPOSE_PREFIX, '');

/** Turns the direction of text, so that a script is shown in another order than it runs (Unicode UAX #9). */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/;

function scriptFindings(members: Members): DocumentFinding[] {
  return ['pre_launch_script', 'bash_script', 'init_script'].flatMap((key): DocumentFinding[] => {
    const script = members[key];
    if (typeof script !== 'string') return [];
    const at = script.search(TURNS);
    if (at === -1) return [];
    const line = script.slice(0, at).split('\n').length;
    const message = 'A character here turns the direction of text: what is shown is not what runs.';
    return [{ severity: 'warning', place: `${key}, line ${line}`, message }];
  });
}

/** A gateway that is off is said with what the document makes public. */
const isOfDocument = (field: string) =>
  field.startsWith(COMPOSE_PREFIX) && field !== 'compose_file.gateway_enabled';

function textFindings(members: Members, request: ProvisionRequest): DocumentFinding[] {
  const { docker_compose_file: text, runner } = members;
  if (typeof text !== 'string' || text === '' || runner === 'bash') return [];
  return analyseCompose(text, { request })
    .findings.filter(({ field }) => field === undefined || isOfDocument(field))
    .map(({ severity, message, line, field }) => ({
      severity,
      place: field === undefined ? `docker_compose_file, line ${line}` : keyOf(field),
      message,
    }));
}
