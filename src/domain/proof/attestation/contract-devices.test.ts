import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { describe, expect, it } from 'vitest';
import { readExpected } from './expected';
import { deviceClaims } from './machine-claims';

const PPID = '00112233445566778899aabbccddeeff';
const DEVICE = bytesToHex(sha256(hexToBytes(PPID)));
const OTHER = 'ab'.repeat(32);
const processor = { ppid: PPID } as Parameters<typeof deviceClaims>[0]; // Its id is all that is asked of it.
const listed = (device_id: string, allowed_onchain: unknown) => ({ device_id, allowed_onchain });
const said = (answer: unknown) =>
  deviceClaims(processor, readExpected(answer)).map(
    ({ says, outcome, because }) => `${outcome}: ${says} ${because}`,
  );

const ALLOWS = 'The contract allows this device.';

describe('a device and what contracts say of it', () => {
  it.each<[string, object, string[]]>([
    [
      'an app that allows it',
      { allow_any_device: false, devices: [listed(DEVICE, true), listed(OTHER, false)] },
      [`holds: ${ALLOWS} Its list has it.`],
    ],
    [
      'written otherwise',
      { devices: [listed(`0x${DEVICE.toUpperCase()}`, true)] },
      [`holds: ${ALLOWS} Its list has it.`],
    ],
    [
      'an app that does not',
      { devices: [listed(DEVICE, false), listed(OTHER, true)] },
      [`fails: ${ALLOWS} Its list does not have it.`],
    ],
    [
      'an app that allows any, whatever its list says',
      { allow_any_device: true, devices: [listed(DEVICE, false)] },
      [`holds: ${ALLOWS} It allows any device.`],
    ],
    [
      'an app that was not asked of this one',
      { devices: [listed(OTHER, true)] },
      [`unknown: ${ALLOWS} The answer about the contract does not say so of this device.`],
    ],
    [
      'one whose check failed',
      { devices: [listed(DEVICE, null)] },
      [`unknown: ${ALLOWS} The answer about the contract does not say so of this device.`],
    ],
    [
      'a KMS',
      { contracts: [{ devices: [{ device_id: DEVICE, on_chain_allowed: true }] }] },
      [`holds: ${ALLOWS} Its list has it.`],
    ],
    [
      'an app that is on no chain',
      { is_onchain_kms: false, allow_any_device: null, devices: [] },
      [],
    ],
  ])('%s', (_, answer, claims) => {
    const [first, ...others] = said(answer);
    expect(first).toMatch(/^fact: The device id is /);
    expect(others).toEqual(claims);
  });

  it('are two things: the stated one, and whether it is allowed', () => {
    const answer = { device_id: OTHER, allow_any_device: true, devices: [] };
    expect(said(answer).map((one) => one.split(' ', 1)[0])).toEqual(['fails:', 'holds:']);
    expect(said({ devices: [{ device_id: DEVICE }] })).toEqual([
      expect.stringMatching(/^holds: The quote comes from the device that is stated/),
    ]);
  });
});
