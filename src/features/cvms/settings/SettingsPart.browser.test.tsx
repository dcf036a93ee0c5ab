import type { OneMachineNow } from '@/features/cvms/machine/use-one-machine';
import { readDetail } from '@/domain/cloud/machines/machine-detail';
import { readMachine } from '@/domain/cloud/machines/machine-list';
import { answering, CacheAround } from '@/testing/answering';
import { axeClean } from '@/testing/axe-clean';
import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { SettingsPart } from './SettingsPart';

afterEach(() => vi.unstubAllGlobals());

const ANSWER = {
  id: 'cvm_1',
  name: 'my-app',
  status: 'running',
  resource: { instance_type: 'tdx.small', vcpu: 1, memory_in_gb: 2, disk_in_gb: 20 },
  os: { name: 'dstack-0.5.4', is_dev: false },
  listed: true,
};

const seenAs = (answer: object) => {
  const machine = readMachine(answer);
  if (!machine) throw new Error('should be read');
  return { cvm: { ...ANSWER, status: 'running' }, machine, detail: readDetail(answer) };
};

/** The machine as it is looked at: another look shows what `next` says by then. */
function Around({ next }: { next: () => object }) {
  const [looks, setLooks] = useState(0);
  const [shown, setShown] = useState<object>(ANSWER);
  const one = {
    looks: () => looks,
    found: seenAs(shown),
    phase: 'running',
    isUnderWay: false,
    isGone: false,
    lookAgain() {
      setLooks((before) => before + 1);
      setShown(next());
    },
  };
  return (
    <CacheAround>
      {/* What the part reads of it is all there. */}
      <SettingsPart cvm="cvm_1" one={one as unknown as OneMachineNow} onKeyNeeded={() => {}} />
    </CacheAround>
  );
}

const operation = (correlation_id: string) => ({
  correlation_id,
  operation_type: 'resize',
  status: 'completed',
});

interface Drawn {
  patch: () => Response;
  /** The operations before the change went out, and after. */
  operations?: [before: string[], after: string[]];
  /** What the machine shows afterwards. */
  afterwards?: object;
}

async function draw({ patch, operations = [[], []], afterwards = ANSWER }: Drawn) {
  let isSent = false;
  const calls = await answering(({ method, path }) => {
    if (method === 'PATCH') {
      isSent = true;
      return patch();
    }
    if (path.includes('/operations')) {
      return Response.json({ items: operations[isSent ? 1 : 0].map(operation) });
    }
    if (path === '/instance-types') {
      const items = ['tdx.small', 'tdx.medium'].map((id, i) => ({
        id,
        name: id,
        vcpu: 2 ** i,
        memory_mb: 2048 * 2 ** i,
        hourly_rate: String(0.058 * 2 ** i),
      }));
      return Response.json({ result: [{ name: 'cpu', items }] });
    }
    return Response.json([]);
  });
  await render(<Around next={() => (isSent ? afterwards : ANSWER)} />);
  const row = page.getByRole('region', { name: 'Disk' });
  await page.getByLabelText('Grow to (GB)').fill('40');
  await page.getByRole('button', { name: 'Grow the disk' }).dblClick();
  return { row, sent: () => calls.filter(({ method }) => method === 'PATCH') };
}

const refusal = (status: number, detail: unknown) => () => Response.json({ detail }, { status });
const lost = () =>
  new Response('<html>', { status: 502, headers: { 'Content-Type': 'text/html' } });
const grown = { ...ANSWER, resource: { ...ANSWER.resource, disk_in_gb: 40 } };

test('one press sends one call, and the machine is looked at until it shows it', async () => {
  const { row, sent } = await draw({
    patch: () => Response.json({ status: 'in_progress' }, { status: 202 }),
    afterwards: grown,
  });
  await expect.element(row.getByText('Done.')).toBeVisible();
  expect(sent()).toEqual([{ method: 'PATCH', path: '/cvms/cvm_1', body: { disk_size: 40 } }]);
  await axeClean();
});

test('what the API took and does not show is said', async () => {
  const { row } = await draw({ patch: () => Response.json({ status: 'in_progress' }) });
  await expect.element(row.getByText(/still shows the machine as it was/)).toBeVisible();
});

test.each([
  ['nothing to do', () => Response.json({ status: 'no_change' }), /Nothing to do/],
  ['busy', refusal(409, 'Another operation is in progress'), /Something else is under way/],
  ['locked', refusal(403, 'The workspace is suspended'), /The workspace may not change machines/],
  ['unregistered', refusal(465, 'x'), /has to be registered on chain first/],
  ['too large', refusal(403, { error_code: 'ERR-04-003', message: 'Too large' }), /Too large/],
])('%s is said in words', async (_, patch, words) => {
  const { row, sent } = await draw({ patch });
  await expect.element(row.getByText(words)).toBeVisible();
  expect(sent()).toHaveLength(1);
});

test.each([
  ['made', [['a'], ['b', 'a']], ANSWER, /operations have a new one: resize/],
  ['not made', [['a'], ['a']], ANSWER, /operations have no new one/],
  ['not to be told', [[], []], ANSWER, /operations do not tell/],
  ['shown', [['a'], ['a']], grown, /The answer was lost, and the change was made/],
] as const)('of a lost answer that was %s the operations and the machine tell', async (...row) => {
  const [, [before, after], afterwards, words] = row;
  const drawn = await draw({ patch: lost, operations: [[...before], [...after]], afterwards });
  await expect.element(drawn.row.getByText(words)).toBeVisible();
  expect(drawn.sent()).toHaveLength(1);
});
