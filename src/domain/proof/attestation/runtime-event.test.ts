import { bytesToHex } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import { eventDigest, extendAll } from './runtime-event';

const hex = (bytes: Uint8Array) => bytesToHex(bytes);
const LAST = `${'00'.repeat(31)}ff`;

/** Computed with Python's hashlib from dstack's description, not with this code. */
const EVENTS = [
  {
    event: 'system-preparing',
    event_payload: '',
    joined:
      'f9974020ef507068183313d0ca808e0d1ca9b2d1ad0c61f5784e7157c362c06536f5ddacdad4451693f48fcc72fff624',
    json: '918e390aef67de4520d37d7e046dd222038e0a8385825072383ab194543ffa3046a9a48fdabbc16e6ba9ff24249ba88f',
  },
  {
    event: 'compose-hash',
    event_payload: LAST,
    joined:
      '07791b1af96297eae5f22525492ddcab910fed2572e090fe092019dc5f636a458a909228d64215836c1ed1b3c42f815a',
    json: '4502056b9a1ad7acdcc2c90ae5973598439057fdf5161e92ae7da71572a7bdff2690319d79f36bba494225913d696220',
  },
  {
    event: 'naïve: name',
    event_payload: '7a6673',
    joined:
      'a8bfefd7a9116bb39aae25f964e9460b9680fc1344b258b075e4ae7da11926a9f5c5d8893060abb796803dc62f7efb86',
    json: '5d88fe7f1300edab8cc02f56dda29732af14e94f9b74ce6f374a8368d6c1dde743b3bbfcf7adb3228f4e43e84f3ca2cf',
  },
  {
    event: 'quo"te\\',
    event_payload: 'AB',
    joined:
      '571d0a0dd925c90c3e65cad57d8e31666a346c9ec35ddd3fd71ab17077a94be5776440f6c70ceb1ba2faf6c6e9e5708f',
    json: 'cc3c5f5e86c106ddc1c2d5a6f2d986fc4edb1818701dd9c9083f9dfbec72cb0f43594baab731a9c6769291bfd423d0e6',
  },
];

describe('the digest of a runtime event', () => {
  it.each(EVENTS)('$event', ({ joined, json, ...event }) => {
    expect(hex(eventDigest(event))).toBe(joined);
    expect(hex(eventDigest(event, 'json'))).toBe(json);
  });
});

describe('a register', () => {
  const digests = EVENTS.map((event) => eventDigest(event));
  it('begins with zeros', () => expect(hex(extendAll([]))).toBe('00'.repeat(48)));
  it('after one event and after two', () => {
    expect(hex(extendAll(digests.slice(0, 1)))).toBe(
      '6a9a63f48733aba50d6892c873d838f97351040ddb0b497dcbdb0571ad78d0c1f1b8b3e87a9719706604b6cc5faedee0',
    );
    expect(hex(extendAll(digests.slice(0, 2)))).toBe(
      '46892e924619c9cf2fad04686b7b151f0c72871633dd19c8dbc0d33f5025693aac806cca1737e97547a613029c06bda2',
    );
  });
  it('depends on the order', () => {
    expect(hex(extendAll(digests.toReversed()))).not.toBe(hex(extendAll(digests)));
  });
});
