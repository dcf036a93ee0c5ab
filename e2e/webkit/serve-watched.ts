import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { freePort, serveAs, type Served } from '#e2e/pages/served-elsewhere';

const WATCH = '/watch-what-the-browser-says.js';

/** A console whose pages tell what the browser complains about, in a browser that tells it nobody else. */
export interface Watched extends Served {
  /** What was told, in order. */
  complaints: string[];
}

/** The console behind a proxy that puts one script first into each page, and is told by it. */
export async function serveWatched(): Promise<Watched> {
  const [inner, outer] = [await freePort(), await freePort()];
  const complaints: string[] = [];
  const proxy = createServer((asked, answer) => {
    if (asked.url !== WATCH) return passOn(inner, asked, answer);
    if (asked.method !== 'POST')
      return answer.setHeader('content-type', 'text/javascript').end(`(${watch.toString()})()`);
    return void tell(asked, answer);
  });
  async function tell(asked: IncomingMessage, answer: ServerResponse) {
    complaints.push(await textOf(asked));
    answer.end();
  }
  proxy.listen(outer, '127.0.0.1');
  await once(proxy, 'listening');
  const { address, end } = await serveAs(`http://localhost:${outer}/`, inner);
  return {
    address,
    complaints,
    async end() {
      proxy.closeAllConnections();
      await new Promise((resolve) => proxy.close(resolve));
      await end();
    },
  };
}

/** As a proxy in front of it does: name and origin stay as they came. */
function passOn(port: number, asked: IncomingMessage, answer: ServerResponse): void {
  const { method, headers, url: path } = asked;
  // What it says is changed here, so it must not be packed.
  const sent = { ...headers, 'accept-encoding': 'identity' };
  const onward = request({ port, host: '127.0.0.1', method, path, headers: sent }, (got) => {
    if (!String(got.headers['content-type']).startsWith('text/html')) {
      answer.writeHead(got.statusCode ?? 502, got.headers);
      got.pipe(answer);
      return;
    }
    void answerWatched(got, answer);
  });
  onward.on('error', () => answer.destroy());
  asked.pipe(onward);
}

async function answerWatched(got: IncomingMessage, answer: ServerResponse): Promise<void> {
  const html = await textOf(got);
  const { 'content-length': _, etag: __, ...kept } = got.headers;
  answer.writeHead(got.statusCode ?? 502, kept);
  answer.end(html.replace('<head>', `<head><script src="${WATCH}"></script>`));
}

async function textOf(message: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

/** Runs in the page before anything else there, and is given as its text. */
function watch(): void {
  const path = (document.currentScript as HTMLScriptElement).src;
  const tell = (body: string) => void fetch(path, { method: 'POST', body, keepalive: true });
  for (const level of ['error', 'warn'] as const) {
    const said = console[level];
    console[level] = (...words: unknown[]) => {
      tell(`console ${level}: ${words.map(String).join(' ')}`);
      said.apply(console, words);
    };
  }
  window.addEventListener('error', ({ message }) => tell(`page error: ${message}`));
  window.addEventListener('unhandledrejection', ({ reason }) => tell(`page error: ${reason}`));
  document.addEventListener('securitypolicyviolation', (event) => {
    tell(`policy violation: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
  });
}
