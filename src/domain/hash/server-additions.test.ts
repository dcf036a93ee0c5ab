import { expect, it } from 'vitest';
import {
  additionsAvoided,
  additionsDo,
  serverAdditions,
  type ServerAddition,
} from './server-additions';

const SCRIPT = 'the server adds its own pre-launch script';
const KEY = 'with the key provider KMS the server fills in key_provider_id by itself';

it.each<
  [document: Record<string, unknown>, added: ServerAddition[], does: string, avoided: string]
>([
  [{ pre_launch_script: '#' }, [], '', ''],
  [{ pre_launch_script: '', key_provider: 'tpm' }, [], '', ''],
  [{}, ['pre_launch_script'], SCRIPT, 'send a pre-launch script of your own, or none'],
  [
    { pre_launch_script: '#', key_provider: 'kms', key_provider_id: 'ab' },
    ['key_provider_id'],
    KEY,
    'leave the key provider out',
  ],
  [
    { key_provider: 'kms' },
    ['pre_launch_script', 'key_provider_id'],
    `${SCRIPT}, and ${KEY}`,
    'send a pre-launch script of your own, or none, and leave the key provider out',
  ],
])('to %j the server adds %j, which is said', (document, added, does, avoided) => {
  expect(serverAdditions(document)).toEqual(added);
  expect([additionsDo(added), additionsAvoided(added)]).toEqual([does, avoided]);
});
