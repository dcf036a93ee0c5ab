import { cvmAnswer, cvmBoot } from '@/domain/create/cvm';
import { expect, test } from 'vitest';
import { machineWords } from './machine-words';

const seen = (status: string, boot?: object) => ({
  cvm: cvmAnswer.parse({ id: '1', status }),
  boot: boot && cvmBoot.parse({ status, ...boot }),
});

test.each([
  ['nobody looked yet', undefined, /^Looking/],
  ['there is none', { cvm: undefined, boot: undefined }, /no such CVM/],
  ['it runs', seen('running'), /is running/],
  ['it failed', seen('error', { boot_error: 'no memory' }), /“error”\. The API says: no memory/],
  ['it boots', seen('starting', { boot_progress: 'pulling' }), /Now: pulling\./],
  // Whoever stopped it may be who reads this, and a status that stops is not there yet.
  ['it is stopped', seen('stopped'), /“stopped”\. It is stopped, or about to be\.$/],
  ['it stops', seen('shutting-down'), /“shutting-down”\. It is stopped, or about to be\.$/],
])('where %s', (_, now, words) => expect(machineWords(now)).toMatch(words));
