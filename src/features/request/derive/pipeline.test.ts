import { initialForm, type ProvisionForm } from '@/domain/request/form';
import { standardScript } from '@/domain/hash/standard-script';
import { createSignal, createStore } from '@/ui/browser/store';
import { Superseded } from '@/ui/browser/worker/worker-client';
import { beforeEach, expect, test, vi } from 'vitest';
import { analyse, type Analysed } from './analyse';
import type { CloudNow } from './cloud-now';
import { cloudSense } from './cloud-sense';
import { createPipeline } from './pipeline';
import type { ScriptNow } from './script-now';

vi.mock('./analyse', () => ({ analyse: vi.fn() }));

const asked = vi.mocked(analyse);
/** Answers to what was asked, oldest first, each given when a test says so. */
let answers: ((answer: Analysed | Error) => void)[] = [];

beforeEach(() => {
  answers = [];
  asked.mockReset().mockImplementation(
    () =>
      new Promise((resolve, reject) => {
        answers.push((answer) => (answer instanceof Error ? reject(answer) : resolve(answer)));
      }),
  );
});

const lookup = { kind: 'ready', words: '', retry: () => undefined } as const;
const lookups = { sizes: lookup, nodes: lookup, gpus: lookup };
const cloudNow = (catalogue = {}): CloudNow => ({ catalogue, lookups, sense: cloudSense });

const size = { id: 'tdx.small', requires_gpu: false };

function predicted(hash: string): Analysed {
  const prediction = { document: {}, text: hash, hash, assumed: [] };
  // Only the hash is looked at here.
  return { prediction, moved: undefined, compose: undefined } as unknown as Analysed;
}

function begin() {
  let values: ProvisionForm = { ...initialForm(), name: 'first' };
  let isTyping = false;
  const moments = createSignal<[waited: boolean]>();
  const settled = {
    get: () => values,
    subscribe: moments.subscribe,
    isTyping: () => isTyping,
    flush: () => {
      moments.tell(true);
      return values;
    },
  };
  const cloud = createStore(cloudNow());
  const given = createStore<ReadonlySet<string>>(new Set());
  const script = createStore<ScriptNow>({ kind: 'looking', words: '' });
  const pipeline = createPipeline(settled, cloud, given, script);
  const drawn: boolean[] = [];
  pipeline.subscribe((waited) => drawn.push(waited));
  return {
    pipeline,
    cloud,
    given,
    script,
    drawn,
    setTyping: (typing: boolean) => (isTyping = typing),
    settle(name: string) {
      values = { ...values, name };
      moments.tell(false);
    },
  };
}

const told = () => new Promise((resolve) => setTimeout(resolve));

test('what is cheap follows at once, and the page says that it waits for the rest', async () => {
  const { pipeline, settle } = begin();
  expect(pipeline.get()).toMatchObject({ behind: true, prediction: undefined });
  answers[0]?.(predicted('aa'));
  await told();
  expect(pipeline.get()).toMatchObject({ behind: false, prediction: { hash: 'aa' } });
  settle('second');
  expect(pipeline.get()).toMatchObject({
    request: { name: 'second' },
    // Of the state before, and said so.
    prediction: { hash: 'aa' },
    behind: true,
  });
});

test('the answer to an older state is dropped', async () => {
  const { pipeline, settle } = begin();
  settle('second');
  answers[0]?.(predicted('first'));
  await told();
  expect(pipeline.get()).toMatchObject({ behind: true, prediction: undefined });
  answers[1]?.(predicted('second'));
  await told();
  expect(pipeline.get()).toMatchObject({ behind: false, prediction: { hash: 'second' } });
});

test('a question that a newer one replaced is nobody’s failure', async () => {
  const { pipeline, settle } = begin();
  settle('second');
  answers[0]?.(new Superseded());
  answers[1]?.(predicted('second'));
  await told();
  expect(pipeline.get()).toMatchObject({ behind: false, prediction: { hash: 'second' } });
});

test('an answer that comes between two keys is not drawn', async () => {
  const { pipeline, setTyping } = begin();
  setTyping(true);
  answers[0]?.(predicted('first'));
  await told();
  expect(pipeline.get().behind).toBe(true);
});

test('look-ups with other content are asked about again, those with the same are not', async () => {
  const { cloud, pipeline } = begin();
  answers[0]?.(predicted('first'));
  await told();
  const { catalogue } = cloud.get();
  cloud.set({
    ...cloudNow(catalogue),
    lookups: { ...lookups, gpus: { ...lookup, kind: 'stale' } },
  });
  expect(asked).toHaveBeenCalledOnce();
  expect(pipeline.get()).toMatchObject({ behind: false, lookups: { gpus: { kind: 'stale' } } });
  // As many as before, and others: by content, not by how many there are.
  cloud.set(cloudNow({ gpus: [] }));
  expect(asked).toHaveBeenCalledTimes(2);
  expect(pipeline.get().behind).toBe(true);
});

test('the names that have a value are part of the question', () => {
  const { given } = begin();
  given.set(new Set(['TOKEN']));
  expect(asked.mock.lastCall?.[0].given).toEqual(new Set(['TOKEN']));
});

test('a script that was learned is part of the question; why none is known is not', async () => {
  const { pipeline, script } = begin();
  answers[0]?.(predicted('aa'));
  await told();
  script.set({ kind: 'unknown', words: 'no machine', needsKey: false });
  expect(asked).toHaveBeenCalledOnce();
  expect(pipeline.get()).toMatchObject({ behind: false, script: { words: 'no machine' } });
  const learned = await standardScript('echo 1\n', { kind: 'earlier', at: 0, confirmed: false });
  script.set({ kind: 'known', script: learned });
  expect(asked.mock.lastCall?.[0].script).toBe(learned);
  // The first answer is true of a page that knew no script.
  expect(pipeline.get()).toMatchObject({ behind: true, hash: { kind: 'none' } });
});

test('what moved the hash is told against the state that is on the page', async () => {
  const { settle } = begin();
  answers[0]?.(predicted('aa'));
  await told();
  settle('second');
  settle('third');
  for (const [question] of asked.mock.calls.slice(1)) {
    expect(question.before?.prediction?.hash).toBe('aa');
  }
});

test('an act takes what is typed, waits for its own answer and asks with the page’s inputs', async () => {
  const { pipeline, cloud, settle } = begin();
  const sizes = ['h200.small', 'tdx.small', 'tdx.large'].map((id) => ({ ...size, id }));
  const nodes = [{ teepod_id: 1, name: 'n1', images: [], kms_list: [] }];
  const gateways = [{ teepod_id: 1, domain_suffix: 'gw.example' }];
  cloud.set(cloudNow({ nodes, gateways, instanceTypes: sizes }));
  settle('second');
  const before = answers.length;
  const settling = pipeline.settle();
  const question = asked.mock.lastCall;
  expect(question?.[1]).toEqual({ keep: true });
  // The chosen size alone: thousands of others are not copied at each pause.
  expect(question?.[0].catalogue).toEqual({ instanceTypes: [{ ...size, id: 'tdx.small' }] });
  expect(question?.[0].gateway).toBe('gw.example');
  // The page asked about the flushed state as well; the act's is the last question.
  answers.slice(before).at(-1)?.(predicted('second'));
  await expect(settling).resolves.toMatchObject({
    behind: false,
    request: { name: 'second' },
    prediction: { hash: 'second' },
  });
});

test('what the server complained of stands until that value changes', () => {
  const { pipeline, settle, drawn } = begin();
  const { request } = pipeline.get();
  pipeline.complain({ request, fields: [{ path: 'name', message: 'is taken' }] });
  expect(drawn.at(-1)).toBe(true);
  expect(pipeline.get().findings).toContainEqual(
    expect.objectContaining({ path: 'name', message: 'is taken', server: true }),
  );
  settle('second');
  expect(pipeline.get().findings).not.toContainEqual(expect.objectContaining({ server: true }));
});

test('what was not checked can be asked about once more, by an act that is not dropped', async () => {
  const { pipeline } = begin();
  answers[0]?.({ ...predicted('aa'), unread: 'lost' });
  await told();
  pipeline.recheck();
  expect(asked.mock.lastCall?.[1]).toEqual({ keep: true });
  expect(pipeline.get().behind).toBe(true);
  answers[1]?.(predicted('aa'));
  await told();
  expect(pipeline.get().behind).toBe(false);
});
