import type { ImportRefusal } from '@/domain/exchange/import/imported';
import { readJsonValue } from '@/domain/exchange/import/json/json-source';
import type { FileText } from '@/domain/exchange/import/shell/follow-commands';
import type { SourceReading } from '@/domain/exchange/import/source-reading';
import { parseBounded } from '@/domain/schema/bounded-json';
import { isMembers, type Members } from '@/domain/schema/members';
import { programBody } from './fetch-call';

/** The SDK has a newer name for the node than the API (provision_cvm.ts of 0.2.9). */
const asTheSdkSends = ({ node_id, ...rest }: Members): Members => ({ ...rest, teepod_id: node_id });

/** What a JavaScript or TypeScript text sends: what a `fetch` has as its body, or an object that is a request. */
export async function readProgram(
  text: string,
  file: FileText,
): Promise<SourceReading | ImportRefusal> {
  const body = programBody(text, file);
  if (!body)
    return { refusal: 'This is a program, and no body of a fetch call in it can be read.' };
  const value = typeof body.value === 'string' ? parseBounded(body.value) : body.value;
  if (!isMembers(value))
    return { refusal: 'What this program sends is no JSON object that stands in its text.' };
  const isSdk = /\.provisionCvm\s*\(/.test(text) && (value.node_id ?? null) !== null;
  const said = isSdk ? asTheSdkSends(value) : value;
  const reading = await readJsonValue(said, JSON.stringify(said));
  if ('refusal' in reading) return reading;
  if (isSdk) reading.tell('node_id', 'it became teepod_id', 'The SDK of Phala Cloud sends it so.');
  for (const { path, written } of body.unknown)
    reading.leave(
      path || 'body',
      'left out',
      `Only the program knows its value, ${JSON.stringify(written.slice(0, 60))}.`,
    );
  if (body.hasKey)
    reading.leave(
      'headers',
      'an API key was dropped',
      'It is kept nowhere. Enter the key in the top bar; if others could read the text, make a new one.',
    );
  reading.title = `${reading.title}, sent by a program`;
  return reading;
}
