import { planProvision } from '#sandbox/provision/provision';
import { OLDER_SCRIPT } from '#sandbox/provision/standard-script';
import { CURRENT_FORM } from '#sandbox/provision/server-forms';
import { hashOfText } from '#sandbox/cvms/shown/cvm-facts';
import { createAddress } from '#sandbox/kms/create-address';
import { TEAM_WALLET } from '#sandbox/kms/keys';
import type { SandboxState } from '#sandbox/state';

const DAY_MS = 24 * 60 * 60 * 1000;

interface FirstMachine {
  name: string;
  image: string;
  port: number;
  days: number;
  script?: string;
}

const MACHINES: FirstMachine[] = [
  {
    name: 'notes',
    image: 'ghcr.io/example/notes:1.4.2',
    port: 8080,
    days: 92,
    script: OLDER_SCRIPT,
  },
  { name: 'price-feed', image: 'ghcr.io/example/price-feed:0.9.0', port: 3000, days: 6 },
];

/** Far beyond what a workspace commits, and apart from those of own-app-id.ts and key-sentinels.ts. */
const FIRST_NONCE = 8_000_000;

/**
 * What runs in the workspace from the start: a machine with the latest official script, and an older one whose
 * script is of its time; before them as many more as are asked for, of which every seventh is stopped.
 */
export function startMachines(state: SandboxState, more = 0): void {
  for (let i = 0; i < more; i += 1) addOneOfMany(state, i);
  for (const machine of MACHINES) addMachine(state, machine);
}

function addMachine(state: SandboxState, machine: FirstMachine, ownId?: string) {
  const { plan, app_id } = planProvision(requestOf(machine), state);
  const document = CURRENT_FORM.write(plan.document);
  return state.create({
    // Phala's KMS, where a request is given an app id.
    app_id: ownId ?? app_id ?? '',
    compose_hash: hashOfText(document),
    document,
    plan: ownId === undefined ? plan : { ...plan, nonce: null },
    gpus: [],
    env: [],
    env_keys: [],
    encrypted_env: null,
    contract_address: null,
    deployer_address: null,
    created: state.now() - machine.days * DAY_MS,
  });
}

function requestOf({ name, image, port, script }: FirstMachine): object {
  const compose = `services:\n  ${name}:\n    image: ${image}\n    ports:\n      - "${port}:${port}"\n`;
  return {
    name,
    instance_type: 'tdx.small',
    prefer_dev: false,
    compose_file: {
      name: '',
      docker_compose_file: compose,
      ...(script !== undefined && { pre_launch_script: script }),
    },
  };
}

function addOneOfMany(state: SandboxState, i: number): void {
  const name = `worker-${String(i + 1).padStart(3, '0')}`;
  const machine = {
    name,
    image: 'ghcr.io/example/worker:2.1.0',
    port: 9000,
    days: 400 - (i % 300),
  };
  const cvm = addMachine(state, machine, createAddress(TEAM_WALLET, FIRST_NONCE + i));
  cvm.holdsNothing = true;
  if (i % 7 === 6) state.begin(cvm, { type: 'stop', target: 'stopped' }, state.now() - DAY_MS);
}
