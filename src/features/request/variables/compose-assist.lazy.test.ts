import { reconcileVariables } from '@/domain/compose/variables/reconcile';
import { analyseCompose } from '@/domain/compose/analyse';
import { initialForm, toRequest } from '@/domain/request/form';
import { describe, expect, it } from 'vitest';
import { completeIn, hoverIn } from './compose-assist.lazy';

const text = 'services:\n  web:\n    image: nginx\n    environment:\n      A: ${DB_URL}\n';
const rows = reconcileVariables(analyseCompose(text), {
  request: toRequest(initialForm()),
  given: new Set(['TOKEN']),
});

describe('hover', () => {
  it.each([
    ['A: ${DB_URL}', 5, 3, 12],
    ['A: ${DB_URL:-none} b', 14, 3, 18],
    ['A: $DB_URL', 3, 3, 10],
  ])('tells the state in %j', (line, column, from, to) => {
    const found = hoverIn(rows, line, column);
    expect(found).toMatchObject({ from, to, text: expect.stringContaining('Missing') });
  });

  it.each([
    ['A: ${DB_URL}', 1],
    ['A: $${DB_URL}', 6],
    ['A: ${UNKNOWN}', 6],
    ['', 0],
  ])('is silent in %j at %i', (line, column) =>
    expect(hoverIn(rows, line, column)).toBeUndefined(),
  );
});

describe('completion', () => {
  it.each(['A: ${', 'A: ${DB', 'A: $D'])('offers the names after %j', (line) => {
    const found = completeIn(rows, line, line.length);
    expect(found?.items.map(({ insert }) => insert)).toEqual(['DB_URL', 'TOKEN']);
  });

  it('offers the digest form of an image', () => {
    const line = '    image: nginx:1.27';
    expect(completeIn(rows, line, line.length)).toMatchObject({
      from: 11,
      items: [{ insert: 'nginx:1.27@sha256:' }],
    });
  });

  it.each(['A: $$', 'A: ${DB_URL}', 'image: a@sha256:1', 'plain'])('is silent after %j', (line) =>
    expect(completeIn(rows, line, line.length)).toBeUndefined(),
  );
});
