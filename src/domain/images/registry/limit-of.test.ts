import { failureWords } from '@/domain/images/registry-answer';
import { describe, expect, it } from 'vitest';
import { limitOf } from './limit-of';

const Date = 'Tue, 01 Dec 2026 12:00:00 GMT';

describe('what a registry says of its limit', () => {
  it.each<[string, Record<string, string>, string]>([
    ['nothing', {}, '. Try again later.'],
    ['seconds', { 'Retry-After': '45' }, '. Try again in 45 seconds.'],
    ['no time at all', { 'Retry-After': '0' }, '. Try again in 1 seconds.'],
    [
      'a date',
      { 'Retry-After': 'Tue, 01 Dec 2026 12:10:00 GMT', Date },
      '. Try again in 10 minutes.',
    ],
    [
      'a date and not its own',
      { 'Retry-After': 'Tue, 01 Dec 2026 12:10:00 GMT' },
      '. Try again later.',
    ],
    [
      'a date that is past',
      { 'Retry-After': 'Tue, 01 Dec 2026 11:00:00 GMT', Date },
      '. Try again later.',
    ],
    ['words', { 'Retry-After': 'soon', Date }, '. Try again later.'],
    ['less than none', { 'Retry-After': '-5', Date }, '. Try again later.'],
    ['a Unix time', { 'X-Retry-After': '1796137200', Date }, '. Try again in 3 hours.'],
    [
      'how much it allows',
      { 'RateLimit-Limit': '100;w=21600' },
      ': it allows 100 in 6 hours. Try again later.',
    ],
    [
      'both',
      { 'RateLimit-Limit': '100;w=21600', 'Retry-After': '900' },
      ': it allows 100 in 6 hours. Try again in 15 minutes.',
    ],
    ['a limit without a time', { 'RateLimit-Limit': '100' }, '. Try again later.'],
  ])('%s', (_, headers, words) => {
    const said = failureWords(limitOf(new Headers(headers)), 'docker.io');
    expect(said).toBe(`docker.io takes no more questions for now${words}`);
  });
});
