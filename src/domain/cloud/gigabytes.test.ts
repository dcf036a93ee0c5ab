import { expect, it } from 'vitest';
import { gigabytesOf, readGigabytes } from './gigabytes';

it.each([
  ['4', 4096],
  ['0.5', 512],
  ['1.50', 1536],
  ['04', 4096],
  ['0', 0],
  ['1000 MB', 1000],
  ['512mb', 512],
  [' 2 TB ', 2097152],
  ['0.9765625', 1000],
  ['', undefined],
  ['  ', undefined],
  // Not a whole number of MB, or no amount: kept as typed.
  ['0.3', '0.3'],
  ['1.00000000000000000001', '1.00000000000000000001'],
  ['9007199254740993 MB', '9007199254740993 MB'],
  ['1.5 MB', '1.5 MB'],
  ['-1', '-1'],
  ['0,5', '0,5'],
  ['1e3', '1e3'],
  ['.5', '.5'],
  ['4 kb', '4 kb'],
])('reads %j as %j', (text, mb) => expect(readGigabytes(text)).toBe(mb));

it('writes every MB so that it is read as the same again', () => {
  const amounts = [0, 1, 3, 511, 512, 1000, 1023, 1025, 4096, 65_537, 1_048_577, 2 ** 40 + 1];
  for (const mb of amounts) expect(readGigabytes(gigabytesOf(mb))).toBe(mb);
});
