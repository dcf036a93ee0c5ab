import {
  createServer,
  request,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { createConsole } from '#scripts/serve/app';
import { createForward } from './forward';
import { listen, type Listening } from '#scripts/serve/listen';

interface Seen {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** For tests: a real upstream and, in front of it, the real server that forwards to it. */
export class ForwardRig {
  readonly seen: Seen[] = [];
  /** What the upstream does with a request once it is read. */
  answer: (response: ServerResponse) => void = (response) => response.end('{}');
  origin = new URL('http://127.0.0.1');
  #upstream: Server | undefined;
  #front: Listening | undefined;

  async start(): Promise<void> {
    const upstream = createServer(async (message, response) => {
      const { method, url, headers } = message;
      this.seen.push({ method, url, headers, body: await text(message) });
      this.answer(response);
    });
    await new Promise<void>((resolve) => upstream.listen(0, '127.0.0.1', resolve));
    // A server that listens on a port has an address of this kind.
    this.origin = new URL(`http://127.0.0.1:${(upstream.address() as AddressInfo).port}`);
    this.#upstream = upstream;
    const target = { kind: 'cloud', upstream: this.origin } as const;
    this.#front = await listen(createConsole(target, createForward(this.origin), new Map()), 0);
  }

  stop(): void {
    this.#front?.close();
    this.stopUpstream();
  }

  stopUpstream(): void {
    this.#upstream?.close();
    this.#upstream?.closeAllConnections();
  }

  get port(): number {
    return this.#front?.port ?? 0;
  }

  ask(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(`http://localhost:${this.port}${path}`, init);
  }

  /** A request as it is written, which fetch would tidy up. */
  askRaw(path: string, headers: Record<string, string> = {}, method = 'GET') {
    return new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
      const options = { host: '127.0.0.1', port: this.port, path, method, headers };
      const sent = request(options, async (message) =>
        resolve({ status: message.statusCode, body: await text(message) }),
      );
      sent.on('error', reject);
      sent.end();
    });
  }

  /** Bytes as they are, on a connection of their own; everything that comes back until it ends. */
  send(bytes: string | Uint8Array): Promise<string> {
    return new Promise((resolve) => {
      const socket = connect(this.port, '127.0.0.1');
      let received = '';
      socket.setEncoding('latin1').on('data', (piece: string) => (received += piece));
      socket.on('error', () => undefined).on('close', () => resolve(received));
      socket.write(bytes);
    });
  }

  /** Sends bytes and goes away. */
  leave(bytes: string): Promise<void> {
    return new Promise((resolve) => {
      const socket = connect(this.port, '127.0.0.1');
      socket.on('close', () => resolve());
      socket.write(bytes, () => socket.destroy());
    });
  }
}
