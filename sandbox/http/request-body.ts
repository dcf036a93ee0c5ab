import type { Context } from 'hono';
import { beyondBounds } from '@/domain/schema/bounded-json';
import { unprocessable } from './pydantic';
import { refuseText } from './refusal';

/** Well over what a valid request can reach (PAYLOAD_LIMIT), escaped or not. */
export const REQUEST_LIMIT = 2 * 1024 * 1024;

/** The body's bytes; a client that goes away or breaks off while it sends them is refused. */
export async function bodyBytes(c: Context): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await c.req.arrayBuffer());
  } catch {
    throw unreadable();
  }
}

/** The JSON body of a request that needs nothing else of it. */
export async function jsonBody(c: Context): Promise<unknown> {
  return parseBody(c, await bodyBytes(c));
}

/**
 * A JSON body as FastAPI reads it: another content type is not even parsed, a syntax error is a 422, and
 * what its parser cannot take is a 400.
 */
export function parseBody(c: Context, bytes: Uint8Array): unknown {
  const text = decode(bytes);
  if (!isJson(c.req.header('content-type'))) {
    throw unprocessable([
      {
        type: 'model_attributes_type',
        loc: ['body'],
        msg: 'Input should be a valid dictionary or object to extract fields from',
        input: text,
      },
    ]);
  }
  const body = text === '' ? null : parse(text);
  if (body === null) {
    throw unprocessable([{ type: 'missing', loc: ['body'], msg: 'Field required', input: null }]);
  }
  return body;
}

function isJson(contentType: string | undefined): boolean {
  if (contentType === undefined) return true;
  return /^application\/([\w.-]+\+)?json$/i.test(contentType.replace(/;.*/s, '').trim());
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw unreadable();
  }
}

const unreadable = () => refuseText(400, 'There was an error parsing the body');

function parse(text: string): unknown {
  // Python's parser gives up as well, at about 1,000 levels.
  if (beyondBounds(text)) throw unreadable();
  try {
    return JSON.parse(text);
  } catch (error) {
    const at = /position (\d+)/.exec(String(error))?.[1];
    throw unprocessable([
      {
        type: 'json_invalid',
        loc: ['body', at === undefined ? text.length : Number(at)],
        msg: 'JSON decode error',
        input: {},
        ctx: { error: 'Expecting value' },
      },
    ]);
  }
}
