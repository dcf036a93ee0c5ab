import { readFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { connect } from 'node:net';
import { percentile } from './texts.mjs';

const CONNECTIONS = 1000;
const ROUNDS = 5;
/** Questions that are asked while slow clients hold connections. */
const ASKED = 300;

/**
 * The server alone, without a browser: a thousand connections that ask for the page again and again, and a thousand that
 * never end their question while others ask theirs. Times in ms, of whole answers.
 */
export async function measureServer({ url, pid }) {
  const page = new URL(url);
  const many = await askAll(page, CONNECTIONS, ROUNDS);
  const slow = await Promise.all(Array.from({ length: CONNECTIONS }, () => holdOpen(page)));
  const beside = await askAll(new URL('/health', page), 10, ASKED / 10);
  const held = slow.filter((socket) => !socket.destroyed).length;
  for (const socket of slow) socket.destroy();
  return {
    [`${CONNECTIONS} connections`]: many,
    [`beside ${held} slow ones`]: beside,
    'most memory, MB': { p50: mostMemory(pid) },
  };
}

async function askAll(address, connections, rounds) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times = [];
  let failed = 0;
  const one = async () => {
    for (let round = 0; round < rounds; round += 1) {
      const start = performance.now();
      const status = await ask(address, agent);
      if (status === 200) times.push(performance.now() - start);
      else failed += 1;
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: connections }, one));
  const seconds = (performance.now() - start) / 1000;
  agent.destroy();
  return {
    p50: Math.round(percentile(times, 0.5)),
    p99: Math.round(percentile(times, 0.99)),
    'a second': Math.round(times.length / seconds),
    failed,
  };
}

/** The status of an answer that was read to its end; undefined where there is none. */
function ask(address, agent) {
  return new Promise((resolve) => {
    const question = get(address, { agent }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode));
      answer.on('error', () => resolve(undefined));
    });
    question.on('error', () => resolve(undefined));
  });
}

/** A client that begins to ask and says no more. */
function holdOpen({ hostname, port, host }) {
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    socket.on('error', () => resolve(socket));
    socket.on('connect', () =>
      socket.write(`GET / HTTP/1.1\r\nHost: ${host}\r\nX-Slow: `, () => resolve(socket)),
    );
  });
}

/** Where the system tells it; undefined elsewhere. */
function mostMemory(pid) {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return Math.round(Number(kilobytes) / 1024);
  } catch {
    return undefined;
  }
}
