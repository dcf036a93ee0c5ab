import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lostPart } from '@/ui/browser/lost-part';
import { Superseded, WorkerLost, WorkerSlow, workerClient, type Numbered } from './worker-client';

/** A worker that answers when it is told to. */
class Hand extends EventTarget {
  asked: Numbered<string>[] = [];
  terminate = vi.fn();
  postMessage(question: Numbered<string>) {
    this.asked.push(question);
  }
  answer() {
    const { id, content } = this.asked.at(-1)!;
    this.dispatchEvent(new MessageEvent('message', { data: { id, content: `${content}!` } }));
  }
}

/** As a browser tells of what a running script threw; of a script that never came it tells without a message. */
const failure = () => Object.assign(new Event('error'), { message: 'x is not defined' });

function open() {
  const made: Hand[] = [];
  const client = workerClient<string, string>(
    () => {
      made.push(new Hand());
      // What the client calls of a worker is there.
      return made.at(-1) as unknown as Worker;
    },
    { killMs: 1000, staleMs: 100 },
  );
  return { client, made, now: () => made.at(-1)! };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a question to a worker', () => {
  it('is answered, by the one worker that was made for the first', async () => {
    const { client, made, now } = open();
    client.makeReady();
    const first = client.ask('a');
    now().answer();
    expect(await first).toBe('a!');
    const second = client.ask('b');
    now().answer();
    expect(await second).toBe('b!');
    expect(made).toHaveLength(1);
  });

  it('gives way to a newer one while it waits, unless it is kept', async () => {
    const { client, now } = open();
    const running = client.ask('a');
    const dropped = client.ask('b');
    const kept = client.ask('c', { keep: true });
    const latest = client.ask('d');
    await expect(dropped).rejects.toBeInstanceOf(Superseded);
    now().answer();
    now().answer();
    now().answer();
    expect(await Promise.all([running, kept, latest])).toEqual(['a!', 'c!', 'd!']);
  });

  it('ends a worker that a newer question has waited long enough for', async () => {
    const { client, made, now } = open();
    const slow = client.ask('a');
    const latest = client.ask('b');
    vi.advanceTimersByTime(99);
    expect(made).toHaveLength(1);
    vi.advanceTimersByTime(1);
    await expect(slow).rejects.toBeInstanceOf(Superseded);
    expect(made).toHaveLength(2);
    now().answer();
    expect(await latest).toBe('b!');
  });

  it('never ends one that works on what is kept for a newer question', () => {
    const { client, made } = open();
    void client.ask('a', { keep: true }).catch(() => undefined);
    void client.ask('b').catch(() => undefined);
    vi.advanceTimersByTime(999);
    expect(made).toHaveLength(1);
  });

  it.each([
    ['takes too long', () => vi.advanceTimersByTime(1000)],
    ['fails', (worker: Hand) => worker.dispatchEvent(failure())],
  ])('is rejected where the worker %s, and the next gets a new one', async (_, happen) => {
    const { client, made, now } = open();
    const lost = client.ask('a');
    happen(now());
    await expect(lost).rejects.not.toBeInstanceOf(Superseded);
    expect(made[0]!.terminate).toHaveBeenCalledOnce();
    const next = client.ask('b');
    now().answer();
    expect(await next).toBe('b!');
  });
});

describe('a worker whose script is lost', () => {
  beforeEach(() => lostPart.set(false));

  it('is told to the page, and not asked for again by a key', async () => {
    const { client, made, now } = open();
    const first = client.ask('a');
    const waiting = client.ask('b');
    now().dispatchEvent(new Event('error'));
    await expect(first).rejects.toBeInstanceOf(WorkerLost);
    await expect(waiting).rejects.toBeInstanceOf(WorkerLost);
    await expect(client.ask('c')).rejects.toBeInstanceOf(WorkerLost);
    expect(made).toHaveLength(1);
    expect(lostPart.get()).toBe(true);
  });

  it('is asked for again by an act, and is back once it has answered', async () => {
    const { client, made, now } = open();
    const first = client.ask('a');
    now().dispatchEvent(new Event('error'));
    await expect(first).rejects.toBeInstanceOf(WorkerLost);
    const act = client.ask('b', { keep: true });
    expect(made).toHaveLength(2);
    now().answer();
    expect(await act).toBe('b!');
    const next = client.ask('c');
    now().answer();
    expect(await next).toBe('c!');
    expect(made).toHaveLength(2);
  });

  it('is another thing than one that fails or is slow', async () => {
    const { client, now } = open();
    const failed = client.ask('a');
    now().dispatchEvent(failure());
    await expect(failed).rejects.not.toBeInstanceOf(WorkerLost);
    const slow = client.ask('b');
    vi.advanceTimersByTime(1000);
    await expect(slow).rejects.toBeInstanceOf(WorkerSlow);
    expect(lostPart.get()).toBe(false);
  });
});
