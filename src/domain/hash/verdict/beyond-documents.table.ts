import { UNDOCUMENTED } from '@/domain/request/contract/contract.table';
import { OFFICIAL, type VerdictCase } from './verdict.table';

const POLICY = { restrict_mode: true, ports: [{ pp: false, port: 8080 }] };

/** What a server may have made of keys that are in no published document, and what must be said of it. */
export const beyondDocuments: VerdictCase[] = [
  {
    law: 'keys the API does not document',
    sent: { [UNDOCUMENTED]: '1G' },
    stored: { [UNDOCUMENTED]: '1G' },
    says: [`the server kept ${UNDOCUMENTED}, which the API does not document`],
  },
  {
    law: 'not the keys the API does not document',
    sent: { [UNDOCUMENTED]: '1G' },
    stored: { [UNDOCUMENTED]: undefined },
    says: [`the server dropped ${UNDOCUMENTED}, which the API does not document`],
  },
  {
    law: 'one of two undocumented keys',
    sent: { [UNDOCUMENTED]: '1G', another_one: 1 },
    stored: { [UNDOCUMENTED]: undefined },
    says: [
      `the server kept another_one and dropped ${UNDOCUMENTED}, which the API does not document`,
    ],
  },
  {
    law: 'a key the API does not document inside the port policy',
    sent: { port_policy: { ...POLICY, zz: 1 } },
    stored: { port_policy: { ...POLICY, zz: 1 } },
    says: ['the server kept port_policy.zz, which the API does not document'],
  },
  {
    law: 'not such a key inside the port policy, but one beside it',
    sent: { port_policy: { ...POLICY, zz: 1 }, another_one: 1 },
    stored: { port_policy: POLICY },
    says: [
      'the server kept another_one and dropped port_policy.zz, which the API does not document',
    ],
  },
  {
    law: 'no port policy at all, which takes with it what is undocumented inside',
    sent: { port_policy: { ...POLICY, zz: 1 } },
    stored: { port_policy: undefined },
    says: ['the server dropped port_policy, which only newer servers know'],
  },
  {
    law: 'no undocumented key, in the form of mid-2025',
    sent: { [UNDOCUMENTED]: '1G' },
    stored: { [UNDOCUMENTED]: undefined },
    form: 'cloud-2025',
    says: [
      `the server dropped ${UNDOCUMENTED}, which the API does not document`,
      'the document was written with keys sorted, indented',
    ],
  },
  {
    law: 'the keys of newer servers',
    sent: { swap_size: '1G', port_policy: POLICY, key_provider: 'tpm', key_provider_id: 'ab' },
    stored: {},
    says: [],
  },
  {
    law: 'not the keys of newer servers',
    sent: { swap_size: '1G', port_policy: POLICY },
    stored: { swap_size: undefined, port_policy: undefined },
    says: ['the server dropped port_policy and swap_size, which only newer servers know'],
  },
  {
    law: 'one of two keys of newer servers',
    sent: { swap_size: '1G', port_policy: POLICY },
    stored: { swap_size: undefined },
    says: ['the server dropped swap_size, which only newer servers know'],
  },
  {
    law: 'the id that was sent for the key provider kms',
    sent: { key_provider: 'kms', key_provider_id: 'ab' },
    stored: {},
    says: [],
  },
  {
    law: 'no id for the key provider kms',
    sent: { key_provider: 'kms' },
    stored: {},
    says: ['the server filled in no key_provider_id'],
  },
  {
    law: 'nothing of the key provider kms',
    sent: { key_provider: 'kms' },
    stored: { key_provider: undefined },
    says: ['the server dropped key_provider, which only newer servers know'],
  },
  {
    law: 'a script that was given to compare, and no id for the key provider kms',
    sent: { key_provider: 'kms', pre_launch_script: undefined },
    stored: { pre_launch_script: OFFICIAL.text },
    scripts: [OFFICIAL],
    says: ['the server used the script “seen in June”', 'the server filled in no key_provider_id'],
  },
];
