import { parseBounded } from '@/domain/schema/bounded-json';
import { isMembers, withoutNulls, type Members } from '@/domain/schema/members';
import { sha256Hex } from '@/domain/hash/digest/sha256';
import { fieldPaths } from '@/domain/request/request';
import { SourceReading } from '@/domain/exchange/import/source-reading';
import type { ImportRefusal } from '@/domain/exchange/import/imported';
import { readComposeMembers } from './members';

/** Keys that only the VMM has, with why a cloud has none of them. */
const OWN_HOST: Record<string, string> = {
  stopped: 'A machine of the cloud starts once it is created.',
  no_tee: 'The cloud runs confidential machines only.',
  simulated_tee: 'The cloud runs confidential machines only.',
  networking: 'The network of the host is the cloud’s to choose.',
  networks: 'The network of the host is the cloud’s to choose.',
};

/** Whether it is `VmConfiguration` of dstack’s VMM, whose `compose_file` is the document as a text (vmm_rpc.proto). */
export function isCreateVm({ compose_file, ...rest }: Members): boolean {
  if (typeof compose_file !== 'string') return false;
  return (
    isMembers(parseBounded(compose_file)) ||
    ['image', 'vcpu', 'no_tee'].every((key) => Object.hasOwn(rest, key))
  );
}

/** What a VMM’s CreateVm says: the same names, but for the document, which is one text whose bytes are hashed. */
export async function readCreateVm({
  compose_file,
  ...rest
}: Members): Promise<SourceReading | ImportRefusal> {
  const text = String(compose_file);
  const document = parseBounded(text);
  if (!isMembers(document))
    return { refusal: 'This is a VMM’s CreateVm whose compose_file is not a JSON document.' };
  const reading = new SourceReading('A VMM’s CreateVm');
  for (const [key, value] of Object.entries(rest)) {
    const path = fieldPaths.find((one) => one === key);
    const own = Object.hasOwn(OWN_HOST, key) ? OWN_HOST[key] : undefined;
    if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) continue;
    if (own !== undefined) {
      if (value !== false) reading.leave(key, 'left out', own);
    } else if (path !== undefined) reading.take(path, value);
    else reading.put(key, value, key);
  }
  readComposeMembers(reading, withoutNulls(document));
  reading.hash = {
    hash: await sha256Hex(text),
    how: 'The SHA-256 of the text in compose_file, as the VMM hashes it.',
    document: withoutNulls(document),
    text,
  };
  return reading;
}
