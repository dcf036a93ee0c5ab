import { expect, it } from 'vitest';
import { stageOf, STAGES, trailOf, type Standing } from './stage';

const start: Standing = {
  commit: 'idle',
  isEncrypted: false,
  needsEncryption: true,
  registration: 'not-needed',
  phase: undefined,
};

it.each<[words: string, progress: Partial<Standing>, stage: string, trail: string]>([
  ['nothing done', {}, 'Prepared', 'prepared:done encrypted:now created:open running:open'],
  [
    'nothing to encrypt',
    { needsEncryption: false },
    'Prepared',
    'prepared:done created:now running:open',
  ],
  [
    'on chain, without an app id',
    { registration: 'open' },
    'Prepared',
    'prepared:done registered:now encrypted:open created:open running:open',
  ],
  [
    'on chain, with an app id: the chain was not asked',
    { registration: 'entered', isEncrypted: true },
    'Encrypted',
    'prepared:done registered:unknown encrypted:done created:now running:open',
  ],
  [
    'under way',
    { commit: 'sending', isEncrypted: true },
    'Creating',
    'prepared:done encrypted:done created:now running:open',
  ],
  [
    'refused',
    { commit: 'refused', isEncrypted: true },
    'Not created',
    'prepared:done encrypted:done created:failed running:open',
  ],
  [
    'lost',
    { commit: 'unknown', isEncrypted: true },
    'Outcome not known',
    'prepared:done encrypted:done created:now running:open',
  ],
  [
    'created, not looked at yet',
    { commit: 'created', isEncrypted: true },
    'Created',
    'prepared:done encrypted:done created:done running:now',
  ],
  [
    'starting, its values left out',
    { commit: 'created', phase: 'under-way' },
    'Starting',
    'prepared:done encrypted:passed created:done running:now',
  ],
  [
    'running, after a reload of an early version',
    { commit: 'created', isEncrypted: null, phase: 'running' },
    'Running',
    'prepared:done created:done running:done',
  ],
  [
    'failed',
    { commit: 'created', isEncrypted: true, phase: 'failed' },
    'Failed',
    'prepared:done encrypted:done created:done running:failed',
  ],
  [
    'gone',
    { commit: 'created', needsEncryption: false, phase: 'gone' },
    'Not found',
    'prepared:done created:done running:failed',
  ],
])('%s', (_, part, word, trail) => {
  const progress = { ...start, ...part };
  expect(STAGES[stageOf(progress)].word).toBe(word);
  expect(
    trailOf(progress)
      .map((step) => `${step.word}:${step.state}`)
      .join(' '),
  ).toBe(trail);
});
