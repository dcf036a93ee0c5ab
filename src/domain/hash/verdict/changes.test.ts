import { describe, expect, it } from 'vitest';
import type { ComposeFile } from '@/domain/request/request';
import { subjectOfRequest } from '@/domain/hash/subject';
import { changesOf } from './changes';
import { full } from './verdict.table';

function words(values: object) {
  const compose_file = { ...full(), ...values } as ComposeFile;
  const subject = subjectOfRequest({ name: 'my-app', compose_file });
  return subject ? changesOf(subject, []).map((change) => change.words) : [];
}

describe('the changes beyond the documents', () => {
  it('of newer keys are that they were dropped, all or one of a few', () => {
    const newer = (values: object) =>
      words(values).filter((one) => one.includes('only newer servers'));
    const said = (keys: string) => `the server dropped ${keys}, which only newer servers know`;
    expect(newer({})).toEqual([]);
    expect(newer({ swap_size: '1G' })).toEqual([said('swap_size')]);
    expect(newer({ swap_size: '1G', key_provider: 'tpm' })).toEqual([
      said('swap_size and key_provider'),
      said('swap_size'),
      said('key_provider'),
    ]);
  });

  it('try no undocumented key alone where they are many', () => {
    const many = Object.fromEntries(Array.from({ length: 5 }, (_, i) => [`y${i}`, i]));
    const kept = words(many).filter((one) => one.includes('does not document'));
    expect(kept).toEqual([expect.stringContaining('kept y0, y1, y2, y3 and y4')]);
  });
});
