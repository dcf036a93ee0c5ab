import { planProvision } from '#sandbox/provision/provision';
import { OLDER_SCRIPT } from '#sandbox/provision/standard-script';
import { CURRENT_FORM } from '#sandbox/provision/server-forms';
import { hashOfText } from './cvm-facts';
import type { SandboxState } from '#sandbox/state';

const DAY_MS = 24 * 60 * 60 * 1000;

const MACHINES = [
  {
    name: 'notes',
    image: 'ghcr.io/example/notes:1.4.2',
    port: 8080,
    days: 92,
    script: OLDER_SCRIPT,
  },
  { name: 'price-feed', image: 'ghcr.io/example/price-feed:0.9.0', port: 3000, days: 6 },
];

/**
 * What runs in the workspace from the start: a machine with the latest official script, and an older one whose
 * script is of its time.
 */
export function startMachines(state: SandboxState): void {
  for (const { name, image, port, days, script } of MACHINES) {
    const compose = `services:\n  ${name}:\n    image: ${image}\n    ports:\n      - "${port}:${port}"\n`;
    const { plan, app_id } = planProvision(
      {
        name,
        instance_type: 'tdx.small',
        prefer_dev: false,
        compose_file: {
          name: '',
          docker_compose_file: compose,
          ...(script !== undefined && { pre_launch_script: script }),
        },
      },
      state,
    );
    const document = CURRENT_FORM.write(plan.document);
    state.create({
      // Phala's KMS, where a request is given an app id.
      app_id: app_id ?? '',
      compose_hash: hashOfText(document),
      document,
      plan,
      gpus: [],
      env: [],
      env_keys: [],
      contract_address: null,
      deployer_address: null,
      created: state.now() - days * DAY_MS,
    });
  }
}
