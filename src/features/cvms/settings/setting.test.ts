import { readMachine } from '@/domain/cloud/machines/machine-list';
import { readDetail } from '@/domain/cloud/machines/machine-detail';
import { expect, test } from 'vitest';
import {
  showsSetting,
  restartsWith,
  settingOutcome,
  whatMovesWith,
  type SeenAfterSetting,
  type Setting,
} from './setting';

const ANSWER = {
  id: 'cvm_1',
  name: 'my-app',
  status: 'running',
  resource: { instance_type: 'tdx.small', disk_in_gb: 20 },
  os: { name: 'dstack-0.5.4', os_image_hash: 'AB12' },
  listed: true,
  scheduled_delete_at: '2040-01-01T00:00:00+00:00',
};
const machine = readMachine(ANSWER);
const detail = readDetail(ANSWER);
if (!machine) throw new Error('should be read');
const unscheduled = readDetail({ ...ANSWER, scheduled_delete_at: null });

test.each<[Setting, boolean]>([
  [{ kind: 'size', instance_type: 'tdx.small' }, true],
  [{ kind: 'size', instance_type: 'tdx.medium' }, false],
  [{ kind: 'disk', disk_size: 20 }, true],
  [{ kind: 'disk', disk_size: 40 }, false],
  [{ kind: 'image', image: 'dstack-0.5.4' }, true],
  [{ kind: 'image', image: 'dstack-dev-0.5.4' }, false],
  [{ kind: 'image', image: 'dstack-0.5.4-slug', hash: 'ab12' }, true],
  [{ kind: 'image', image: 'dstack-dev-0.5.4', hash: 'cd34' }, false],
  [{ kind: 'name', name: 'my-app' }, true],
  [{ kind: 'name', name: 'other' }, false],
  [{ kind: 'listed', listed: true }, true],
  [{ kind: 'listed', listed: false }, false],
  [{ kind: 'deletion', at: '2040-01-01T00:00:00.000Z' }, true],
  [{ kind: 'deletion', at: '2040-01-02T00:00:00.000Z' }, false],
  [{ kind: 'deletion', at: '2040-01-01T00:00:00.400Z' }, true],
  [{ kind: 'deletion', at: null }, false],
])('%j is shown: %s', (setting, shown) =>
  expect(showsSetting(setting, { machine, detail })).toBe(shown),
);

test('no time of deletion is shown where none is set', () => {
  expect(showsSetting({ kind: 'deletion', at: null }, { machine, detail: unscheduled })).toBe(true);
});

test.each([
  ['size', true, /RTMR0/],
  ['disk', true, /only grows/],
  ['image', true, /MRTD, RTMR1 and RTMR2.*KMS contract/],
  ['name', false, /nothing restarts/],
  ['listed', false, /nothing restarts/],
  ['deletion', false, /nothing brings it back/],
] as const)('%s restarts the machine: %s, and says what moves', (kind, restarts, words) => {
  expect(restartsWith(kind)).toBe(restarts);
  expect(whatMovesWith(kind)).toMatch(/^The hash stays/);
  expect(whatMovesWith(kind)).toMatch(words);
});

const seen = (part: Partial<SeenAfterSetting>): SeenAfterSetting => ({
  phase: 'running',
  isUnderWay: false,
  isFresh: true,
  isShown: true,
  ...part,
});

test.each<[Partial<SeenAfterSetting>, string]>([
  [{}, 'made'],
  [{ phase: 'stopped' }, 'made'],
  [{ isFresh: false }, 'coming'],
  [{ isUnderWay: true }, 'coming'],
  [{ isUnderWay: true, isShown: false }, 'coming'],
  [{ isShown: false }, 'not-shown'],
  [{ phase: 'failed' }, 'failed'],
  [{ phase: undefined }, 'unseen'],
])('seen as %j it is %s', (part, outcome) => expect(settingOutcome(seen(part))).toBe(outcome));
