import { fitsField } from '@/domain/proof/audit/fits-field';
import { COMPOSE_PREFIX, fieldPaths } from '@/domain/request/request';
import { isMembers, type Members } from '@/domain/schema/members';
import { z } from '@/domain/schema/zod';
import type { SourceReading } from '@/domain/exchange/import/source-reading';

const known = new Map<string, (typeof fieldPaths)[number]>(fieldPaths.map((path) => [path, path]));

/** Reads the members of a request; null stays where the API takes it, and says nothing elsewhere. */
export function readRequestMembers(reading: SourceReading, request: Members): void {
  reading.isWhole = true;
  for (const [key, value] of Object.entries(request)) {
    if (key === 'compose_file' && isMembers(value)) readComposeMembers(reading, value);
    else if (PLAIN_ENVIRONMENT.has(key) && !known.has(key)) takeEnvironment(reading, key, value);
    else takeMember(reading, key, value);
  }
}

/** Keys of a document that dstack reads and the API does not have (dstack-types lib.rs), or had once. */
const BEYOND_API: Record<string, string> = {
  requirements: 'This API cannot express it: only manifest version 3 of dstack has it.',
  event_log_version: 'This API cannot express it.',
  verity_volumes: 'This API cannot express it.',
  snapshotter: 'This API cannot express it.',
  launch_token_hash: 'This API cannot express it: vmm-cli writes it.',
  docker_config: 'Machines read it until OS 0.5.5.',
  version: 'Machines of 0.3 had it.',
};

/** Reads the members of an app-compose document. */
export function readComposeMembers(reading: SourceReading, compose: Members): void {
  for (const [key, value] of Object.entries(compose)) {
    const place = COMPOSE_PREFIX + key;
    if (key === 'manifest_version' && value === '3') {
      reading.leave(
        place,
        'manifest version "3" was left out',
        'This API takes whole numbers here and cannot express 3; the form asks for 2.',
      );
    } else takeMember(reading, place, value);
  }
}

function takeMember(reading: SourceReading, place: string, value: unknown): void {
  const path = known.get(place);
  // A null that the API does not take says no more than a key that is not there.
  if (value === undefined || (value === null && !fitsField(place, null))) return;
  if (path !== undefined) reading.take(path, value);
  else if (reading.put(place, value, place)) tellOfUndocumented(reading, place);
}

function tellOfUndocumented(reading: SourceReading, place: string): void {
  const inner = place.startsWith(COMPOSE_PREFIX) ? place.slice(COMPOSE_PREFIX.length) : undefined;
  const beyond = inner !== undefined && Object.hasOwn(BEYOND_API, inner) ? BEYOND_API[inner] : '';
  const drops =
    inner === undefined
      ? 'A server may pass it over: look whether it is spelled right.'
      : 'A server may drop it, and then the hash is another.';
  reading.leave(
    place,
    'kept as a key that the API does not document',
    `${beyond} ${drops}`.trimStart(),
  );
}

/** Where other programs put the values of variables; no field of this request. */
const PLAIN_ENVIRONMENT = new Set(['env', 'envs', 'env_vars', 'environment', 'secrets']);

const text = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const environment = z.union([
  z.array(z.object({ key: z.string(), value: text })),
  z.array(z.string().regex(/^[^=]+=/)).transform((list) =>
    list.map((one) => {
      const at = one.indexOf('=');
      return { key: one.slice(0, at), value: one.slice(at + 1) };
    }),
  ),
  z
    .record(z.string(), text)
    .transform((map) => Object.entries(map).map(([key, value]) => ({ key, value }))),
]);

/** Values in clear never stay in the request: they would be sent, previewed and stored as they are. */
function takeEnvironment(reading: SourceReading, key: string, value: unknown): void {
  const items = environment.safeParse(value);
  if (!items.success) {
    reading.leave(
      key,
      'left out',
      'No field of the request has this name, and it may hold values of variables.',
    );
    return;
  }
  for (const item of items.data) reading.secret(item.key, item.value, key);
  reading.tell(
    key,
    'its values became values of variables',
    'The request has names only; values are encrypted and sent later.',
  );
}
