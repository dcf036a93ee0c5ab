import { Hono, type Context } from 'hono';
import { ownAnswer } from '#scripts/serve/own-answer';
import type { Target } from '#scripts/serve/runtime-config';
import { endOf, fetchLog, LogRefusal, type FetchedLog } from './fetch-log';
import {
  CHANNELS,
  channelAddress,
  containerAddress,
  gatewaysIn,
  type LogChannel,
} from './log-source';
import { admitLogUrl, admitOwnLogUrl } from './log-url';

/** As the official CLI asks for a machine's own log: the older shape names an address that takes every channel. */
const OLDER_VERSION = '2025-10-28';
const MOST_LINES = 5000;
/** Of what the API says about a machine. */
const MOST_ANSWER = 4 * 1024 * 1024;

/** What the page's key may see; nothing else of the browser's goes with the questions to the API. */
const askedWith = ['x-api-key', 'x-phala-version'];

interface Wanted {
  cvm: string;
  channel: LogChannel | undefined;
  container: string | undefined;
  lines: number;
}

/**
 * `GET /api/logs/{cvm}?channel= or ?container=, &lines=`: the log of a machine as JSON with its text. The page names no address:
 * the API is asked, with the page's key, where the log is; that address is judged, and asked without the key.
 */
export function createLogs(target: Target, api: Hono): Hono {
  const app = new Hono();
  app.get('/api/logs/:cvm', async (c) => {
    const wanted = readWanted(c);
    if (!wanted) return ownAnswer(c, 'No log is called that.', 400);
    const found = await findAddress(c, api, wanted);
    if (found instanceof Response) return found;
    const { address, gateways } = found;
    if (address === undefined) return ownAnswer(c, 'The API names no address for this log.', 404);
    try {
      return asJson(
        await (target.kind === 'cloud'
          ? fetchAdmitted(c, address, { apiHost: target.upstream.host, gateways })
          : fetchOwn(c, api, address)),
      );
    } catch (error) {
      if (!(error instanceof LogRefusal)) throw error;
      return ownAnswer(c, `The log is not fetched: ${error.message}.`, 502);
    }
  });
  return app;
}

function readWanted(c: Context): Wanted | undefined {
  const cvm = c.req.param('cvm') ?? '';
  const channel = CHANNELS.find((one) => one === c.req.query('channel'));
  const container = c.req.query('container');
  const lines = c.req.query('lines') ?? '500';
  const isNamed = (channel === undefined) !== (container === undefined);
  const isKnown = /^[\w-]{1,100}$/.test(cvm) && /^[\w./:-]{1,200}$/.test(container ?? '-');
  if (!isNamed || !isKnown || !/^\d{1,4}$/.test(lines)) return undefined;
  return { cvm, channel, container, lines: Math.min(MOST_LINES, Math.max(1, Number(lines))) };
}

type Found = { address: string | undefined; gateways: readonly string[] };

/** Where the log is, as the API says it now; its own answer where it refuses. */
async function findAddress(c: Context, api: Hono, wanted: Wanted): Promise<Found | Response> {
  const { cvm, channel, container, lines } = wanted;
  const answer = await ask(c, api, `/cvms/${cvm}`);
  if (answer instanceof Response) return answer;
  const gateways = gatewaysIn(answer.json);
  if (container !== undefined) {
    // Without a composition there may still be a base to find it below.
    const listed = await ask(c, api, `/cvms/${cvm}/composition`);
    const composition = listed instanceof Response ? undefined : listed.json;
    return {
      address: containerAddress({ cvm: answer.json, composition }, container, lines),
      gateways,
    };
  }
  if (channel === undefined) return { address: undefined, gateways };
  const address = channelAddress(answer.json, channel, lines);
  if (address !== undefined) return { address, gateways };
  const older = await ask(c, api, `/cvms/${cvm}`, OLDER_VERSION);
  if (older instanceof Response) return { address: undefined, gateways };
  return {
    address: channelAddress(older.json, channel, lines),
    gateways: gatewaysIn(older.json),
  };
}

/** One question to the API as the page would ask it; what is no JSON of a 200 is handed back as it came. */
async function ask(
  c: Context,
  api: Hono,
  path: string,
  version?: string,
): Promise<{ json: unknown } | Response> {
  const headers = new Headers({ accept: 'application/json' });
  for (const name of askedWith) {
    const value = c.req.header(name);
    if (value !== undefined) headers.set(name, value);
  }
  if (version !== undefined) headers.set('x-phala-version', version);
  const url = new URL(`/api/v1${path}`, c.req.url);
  const answer = await api.fetch(new Request(url, { headers, signal: c.req.raw.signal }));
  if (answer.status !== 200) return answer;
  try {
    const { bytes, cut } = await endOf(answer.body ?? [], MOST_ANSWER);
    if (cut === undefined) return { json: JSON.parse(bytes.toString()) as unknown };
  } catch {
    // Said in the same words.
  }
  return ownAnswer(c, 'The API’s answer about this machine cannot be read.', 502);
}

async function fetchAdmitted(
  c: Context,
  address: string,
  origin: Parameters<typeof admitLogUrl>[1],
): Promise<FetchedLog> {
  const admitted = admitLogUrl(address, origin);
  if ('refusal' in admitted) throw new LogRefusal(admitted.refusal);
  return fetchLog(admitted.url, { signal: c.req.raw.signal });
}

/** The sandbox is in this process: nothing goes out for its logs, and nothing of the browser's goes with it. */
async function fetchOwn(c: Context, api: Hono, address: string): Promise<FetchedLog> {
  const admitted = admitOwnLogUrl(address, new URL(c.req.url).origin);
  if ('refusal' in admitted) throw new LogRefusal(admitted.refusal);
  const answer = await api.fetch(new Request(admitted.url, { signal: c.req.raw.signal }));
  if (answer.status !== 200) throw new LogRefusal(`the sandbox answered with ${answer.status}`);
  return endOf(answer.body ?? []);
}

/** As JSON, so that nothing in it is taken for a page, with what was cut off. */
const asJson = ({
  bytes,
  cut = null,
}: Omit<FetchedLog, 'cut'> & { cut?: string | null | undefined }) =>
  Response.json({ log: bytes.toString(), cut }, { headers: { 'Cache-Control': 'no-store' } });
