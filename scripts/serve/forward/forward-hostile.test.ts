import type { Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ForwardRig } from './forward-rig';

let rig: ForwardRig;
const log = vi.spyOn(console, 'error').mockReturnValue(undefined);
beforeEach(async () => {
  log.mockClear();
  rig = new ForwardRig();
  await rig.start();
});
afterEach(() => rig.stop());

const HEAD = 'Host: localhost\r\nConnection: close\r\n';
const OK = 'HTTP/1.1 200 OK\r\nConnection: close\r\n';
const SWITCH = 'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n';
const ask = () => rig.send(`GET /api/v1/a HTTP/1.1\r\n${HEAD}\r\n`);
const post = (head: string, body = '') =>
  rig.send(`POST /api/v1/a HTTP/1.1\r\n${HEAD}${head}\r\n\r\n${body}`);
const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);

/** The upstream reads the request and then sends just these bytes. */
function upstreamSends(bytes: string, then: (socket: Socket) => void = (socket) => socket.end()) {
  rig.answer = ({ socket }) => {
    if (!socket) return;
    socket.write(bytes, 'latin1');
    then(socket);
  };
}

describe('an upstream that misbehaves is answered for', () => {
  it.each([
    ['changes the protocol and waits', SWITCH, 'unknown status (101)', () => {}],
    ['changes the protocol and ends', SWITCH, 'unknown status (101)', undefined],
    ['says so without a protocol', 'HTTP/1.1 101 X\r\n\r\n', 'unknown status (101)', undefined],
    ['answers 000', 'HTTP/1.1 000 X\r\n\r\n', 'unknown status (0)', undefined],
    ['answers 999', 'HTTP/1.1 999 X\r\n\r\n', 'unknown status (999)', undefined],
    ['says nothing', '', 'closed the connection before it answered', undefined],
    ['resets', '', 'closed the connection', (socket: Socket) => socket.resetAndDestroy()],
    ['ends after 100', 'HTTP/1.1 100 Continue\r\n\r\n', 'closed the connection', undefined],
    ['ends in its head', 'HTTP/1.1 200 OK\r\nContent-', 'closed the connection', undefined],
    ['ends before its body', `${OK}Content-Length: 9\r\n\r\n`, 'closed the', undefined],
    ['does not speak HTTP', '<html>\r\n\r\n', 'no HTTP answer (HPE_', undefined],
    [
      'has two lengths',
      `${OK}Content-Length: 1\r\nContent-Length: 2\r\n\r\n{}`,
      'no HTTP',
      undefined,
    ],
    ['has a bad header', `${OK}Content-Type: a\u0001b\r\n\r\n`, 'no HTTP', undefined],
    [
      'has a head without end',
      `${OK}${`X: ${'a'.repeat(999)}\r\n`.repeat(99)}`,
      'no HTTP',
      undefined,
    ],
    ['breaks its first piece', `${OK}Transfer-Encoding: chunked\r\n\r\nzz\r\n`, '(', undefined],
  ])('one that %s', async (_what, bytes, words, then) => {
    upstreamSends(bytes, then);
    const answer = await ask();
    expect([statusOf(answer), answer]).toEqual([502, expect.stringContaining(words)]);
    expect(log).not.toHaveBeenCalled();
  });

  it.each([
    ['hints first', 'HTTP/1.1 103 Early Hints\r\nLink: <x>\r\n\r\n'],
    ['takes its time', 'HTTP/1.1 102 Processing\r\n\r\n'.repeat(3)],
  ])('one that %s is heard out', async (_what, before) => {
    upstreamSends(`${before}${OK}Content-Length: 2\r\n\r\n{}`);
    expect(statusOf(await ask())).toBe(200);
  });

  it('one that answers early, to a body it does not read', async () => {
    upstreamSends('HTTP/1.1 413 Large\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}');
    expect(statusOf(await post('Content-Length: 1000000', 'a'.repeat(1_000_000)))).toBe(413);
  });

  it.each([
    ['its length', 'Content-Length: 100\r\n\r\n{"a":'],
    ['its pieces', 'Transfer-Encoding: chunked\r\n\r\n5\r\n{"a":\r\n'],
    ['a piece', 'Transfer-Encoding: chunked\r\n\r\n5\r\n{"a":\r\nzz\r\n'],
  ])('one that breaks off %s is broken off', async (_what, bytes) => {
    upstreamSends(`${OK}${bytes}`);
    const answer = await ask();
    expect(answer).toContain('{"a":');
    expect(answer).not.toContain('\r\n0\r\n\r\n');
    expect(log.mock.calls.flat()).toEqual([
      expect.stringMatching(/ broke off its answer \(\w+\)\.$/),
    ]);
  });
});

describe('a client that misbehaves', () => {
  it.each([
    ['a user in the address', 'GET http://u:p@localhost/api/v1/a', 400],
    ['a user alone', 'GET http://u@localhost/api/v1/a', 400],
    ['a user of no name', 'GET http://@localhost/api/v1/a', 400],
    ['neither user nor password', 'GET http://:@localhost/config.json', 400],
    ['a sign in the path', 'GET http://localhost/api/v1/@a', 200],
    ['a user before the page', 'GET http://u:p@localhost/', 400],
    ['a user before a file', 'GET http://u:p@localhost/config.json', 400],
    ['another host', 'GET http://evil.example/api/v1/a', 403],
    ['another host’s page', 'GET http://evil.example/', 403],
    ['no host', 'GET http://[/api/v1/a', 400],
    ['another scheme', 'GET ftp://localhost/api/v1/a', 400],
    ['a backslash', 'GET /api/v1\\..\\a', 400],
    ['everything', 'OPTIONS *', 400],
    ['TRACE', 'TRACE /api/v1/a', 405],
    ['a method of nobody', 'MAKE /api/v1/a', 400],
    ['a path without end', `GET /${'a'.repeat(20_000)}`, 431],
    ['more than its length', 'POST /api/v1/a', 400, 'Content-Length: 1', '{}GARBAGE'],
    ['a length below zero', 'POST /api/v1/a', 400, 'Content-Length: -1'],
    ['a length of gigabytes', 'POST /api/v1/a', 413, 'Content-Length: 9000000000'],
    [
      'two ends',
      'POST /api/v1/a',
      400,
      'Content-Length: 5\r\nTransfer-Encoding: chunked',
      '0\r\n\r\n',
    ],
    ['pieces that are none', 'POST /api/v1/a', 400, 'Transfer-Encoding: chunked', 'zz\r\n'],
    ['an expectation of its own', 'POST /api/v1/a', 417, 'Expect: more'],
    ['a header with NUL', 'GET /api/v1/a', 400, 'X-A: a\u0000b'],
  ])('that sends %s gets %s: %i', async (_what, line, status, head = 'X-A: b', body = '') => {
    const answer = await rig.send(`${line} HTTP/1.1\r\n${HEAD}${head}\r\n\r\n${body}`);
    // What follows a whole request is another, bad one: it is refused after the first.
    expect(
      Math.max(...[...answer.matchAll(/^HTTP\/1\.1 (\d+)/gm)].map(([, one]) => Number(one))),
    ).toBe(status);
    expect(log).not.toHaveBeenCalled();
  });

  it.each([
    ['a whole body is promised', 'Content-Length: 100'],
    ['pieces are promised', 'Transfer-Encoding: chunked'],
  ])('that goes while %s is forgotten quietly', async (_what, head) => {
    await rig.leave(`POST /api/v1/a HTTP/1.1\r\n${HEAD}${head}\r\n\r\n2\r\n{}`);
    expect(statusOf(await ask())).toBe(200);
    expect(rig.seen.map(({ method }) => method)).toEqual(['GET']);
    expect(log).not.toHaveBeenCalled();
  });
});
