import { readHash } from '@/domain/hash/digest/read-hash';
import { recognise, type Recognised } from '@/domain/proof/audit/recognise';
import { evidence } from '@/domain/proof/evidence/evidence';
import { fieldPaths } from '@/domain/request/request';
import { parseBounded } from '@/domain/schema/bounded-json';
import { isMembers, type Members } from '@/domain/schema/members';
import { documentSource } from './document-source';
import { readComposeMembers, readRequestMembers } from './members';
import { documentHash, requestHash } from '@/domain/exchange/import/source-hash';
import type { ImportRefusal } from '@/domain/exchange/import/imported';
import { SourceReading } from '@/domain/exchange/import/source-reading';
import { isTemplateEntry, readTemplateEntry } from './template-entry';
import { isCreateVm, readCreateVm } from './create-vm';

const TITLES: Record<Exclude<Recognised['kind'], 'none'>, string> = {
  document: 'An app-compose document',
  cvm: 'A CVM as the API shows it',
  request: 'A provision request',
  attestation: 'An attestation',
  evidence: 'An evidence file',
};

/**
 * What a JSON value says of a request: a request, a document or whatever holds one (as `/audit` recognises it), a
 * VMM’s CreateVm, a template’s entry. `text` is the JSON text it was read from, whose bytes may have been hashed.
 */
export async function readJsonValue(
  value: unknown,
  text: string,
): Promise<SourceReading | ImportRefusal> {
  if (isMembers(value)) {
    if (value.format === 'provision-console-drafts')
      return { refusal: 'This is a file of drafts. It is opened under Drafts.' };
    if (isMembers(value.services)) return composeAsJson(text);
    if (isCreateVm(value)) return readCreateVm(value);
  }
  if (isTemplateEntry(value)) return readTemplateEntry(value);
  const found = recognise(value);
  if (found.kind === 'none')
    return isMembers(value) && hasFields(value)
      ? requestReading(value)
      : { refusal: found.refusal };
  if (found.kind === 'request') return requestReading(found.request);
  if (found.kind === 'evidence') return evidenceReading(found.value);
  const source = documentSource(found, text);
  if (!source)
    return {
      refusal:
        'This is an attestation that holds no document: there is nothing to fill the form with.',
    };
  const reading = new SourceReading(TITLES[found.kind]);
  readComposeMembers(reading, source.subject.document ?? {});
  reading.isWhole = true;
  reading.hash = await documentHash(source, HOW[found.kind]);
  if (found.kind === 'cvm' && isMembers(value)) tellOfAnswer(reading, value);
  return reading;
}

/** The request in an evidence file, whose claims `/audit` checks. */
async function evidenceReading(value: Members): Promise<SourceReading | ImportRefusal> {
  const stated = evidence.safeParse(value);
  const request = stated.success ? parseBounded(stated.data.request.text) : undefined;
  if (!stated.success || !isMembers(request))
    return { refusal: 'This is an evidence file, and its request cannot be read.' };
  const reading = await requestReading(request);
  reading.title = TITLES.evidence;
  const hash = readHash(stated.data.compose_hash);
  if (reading.hash && hash !== undefined)
    reading.hash = { ...reading.hash, hash, how: 'As the evidence states it.' };
  return reading;
}

const HOW = {
  document: 'The SHA-256 of its bytes.',
  cvm: 'As the answer states it.',
  attestation: 'The SHA-256 of the text that the machine shows.',
};

function composeAsJson(text: string): SourceReading {
  const reading = new SourceReading('A compose file, written as JSON');
  reading.take('compose_file.docker_compose_file', text);
  return reading;
}

async function requestReading(request: Members): Promise<SourceReading> {
  const reading = new SourceReading(TITLES.request);
  readRequestMembers(reading, request);
  reading.hash = await requestHash(request);
  return reading;
}

/** A body without `compose_file` that has at least one other key of a request, and not more that are none. */
function hasFields(value: Members): boolean {
  const keys = Object.keys(value).slice(0, 200);
  const known = keys.filter((key) => fieldPaths.some((path) => path === key));
  return known.some((key) => key !== 'name' && key !== 'app_id') && known.length * 2 > keys.length;
}

/** What else an answer shows of its machine is not what a request for another one says. */
function tellOfAnswer(reading: SourceReading, value: Members): void {
  if (typeof value.name !== 'string') return;
  reading.tell(
    'name',
    `the name ${JSON.stringify(value.name.slice(0, 63))} was not taken`,
    'It is taken: names are unique in a workspace. Size and place of that machine are not read either.',
  );
}
