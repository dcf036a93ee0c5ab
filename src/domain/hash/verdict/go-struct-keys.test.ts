import { describe, expect, it } from 'vitest';
import { composeFile } from '@/domain/request/request';
import { goStruct } from './go-struct';

const VALUES = ['text', 'ext4', 'kms', 2, true, ['a'], { ports: [], restrict_mode: true }];

/** A field that the API gains is lost by the Go SDK until its struct has it, which needs no word here. */
describe('the Go struct', () => {
  it.each(Object.entries(composeFile.shape))(
    'keeps %s with every value the API takes, or has no such member',
    (key, schema) => {
      const taken = VALUES.filter((value) => schema.safeParse(value).success);
      expect(taken).not.toEqual([]);
      const isMember = goStruct({ [key]: {} }, false) === undefined || key === 'manifest_version';
      for (const value of taken) {
        expect(Object.keys(goStruct({ [key]: value }, false) ?? {}).includes(key)).toBe(isMember);
      }
    },
  );

  it.each(['default_gateway_domain', 'init_script', 'salt', 'storage_fs'])('loses %s', (key) => {
    expect(goStruct({ [key]: 'ext4' }, false)).toEqual({ runner: '' });
  });
});
