import { initialForm, toRequest } from '@/domain/request/form';
import { expect, it } from 'vitest';
import { imageRoom } from './keep-seen';

const type = { id: 'tdx.small', default_disk_size_gb: 20 };
type Around = Parameters<typeof imageRoom>[0];
// Of a size its disk is all that is asked.
const catalogue = { instanceTypes: [type] } as unknown as Around['catalogue'];
const request = (change: object) => toRequest({ ...initialForm(), ...change });

it.each<[string, Around, object]>([
  ['the request’s own', { request: request({ disk_size: 60 }), catalogue }, { diskGb: 60 }],
  [
    'that of its size',
    { request: request({ instance_type: 'tdx.small' }), catalogue },
    { diskGb: 20 },
  ],
  ['of no known size', { request: request({ instance_type: 'other' }), catalogue }, {}],
  [
    'before the sizes are known',
    { request: request({ instance_type: 'tdx.small' }), catalogue: {} },
    {},
  ],
  ['half typed', { request: request({ disk_size: '6', instance_type: 'other' }), catalogue }, {}],
])('the disk that images have to fit on is %s', (_, around, room) => {
  expect(imageRoom(around)).toEqual(room);
});
