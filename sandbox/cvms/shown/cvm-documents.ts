import type { Context } from 'hono';
import { attestation } from '#sandbox/cvms/proof/attestation';
import { composeView, documentText } from './compose-view';
import { gatewayDomainOf, hashOfText } from './cvm-facts';
import { cvmOfPath } from '#sandbox/cvms/cvm-of-path';
import { isOfficialScript, STANDARD_SCRIPT } from '#sandbox/provision/standard-script';
import type { SandboxState } from '#sandbox/state';
import { userConfig } from './user-config';

const NOT_RAW = ['false', '0', 'no'];

/**
 * `GET /cvms/{id}/compose_file`: the stored document as the cloud's object, or with `raw` the exact text
 * that was hashed. The values of `raw` are not documented: there, and not a no, means text.
 */
export function getComposeFile(c: Context, state: SandboxState): Response {
  const cvm = cvmOfPath(c, state);
  const raw = c.req.query('raw');
  if (raw !== undefined && !NOT_RAW.includes(raw.toLowerCase())) return c.text(cvm.document);
  return c.json(composeView(cvm.plan.document));
}

/** `GET /cvms/{id}/docker-compose.yml`: the text as it was sent, empty for bash. */
export function dockerCompose(c: Context, state: SandboxState): Response {
  return c.text(documentText(cvmOfPath(c, state).plan.document, 'docker_compose_file'));
}

/** `GET /cvms/{id}/pre-launch-script`: the one that is measured, so also the server's own. */
export function preLaunchScript(c: Context, state: SandboxState): Response {
  return c.text(documentText(cvmOfPath(c, state).plan.document, 'pre_launch_script'));
}

/** `GET /cvms/{id}/pre-launch-script/upgrade-status` (SDK, get_prelaunch_script_upgrade_status.ts). */
export function scriptUpgradeStatus(c: Context, state: SandboxState): Response {
  const script = documentText(cvmOfPath(c, state).plan.document, 'pre_launch_script');
  const is_official = isOfficialScript(script);
  const is_latest = script === STANDARD_SCRIPT;
  return c.json({
    current_hash: script === '' ? null : hashOfText(script),
    latest_official_hash: hashOfText(STANDARD_SCRIPT),
    is_official,
    is_latest,
    can_upgrade: is_official && !is_latest,
  });
}

/** `GET /cvms/{id}/user_config` (OpenAPI CvmUserConfig). */
export function cvmUserConfig(c: Context, state: SandboxState): Response {
  const cvm = cvmOfPath(c, state);
  return c.json(userConfig(cvm.plan.user_config, cvm.plan.name, gatewayDomainOf(cvm)));
}

/** `GET /cvms/{id}/attestation`: what the guest says of itself; consistent, but no real quote. */
export function cvmAttestation(c: Context, state: SandboxState): Response {
  const cvm = cvmOfPath(c, state);
  return c.json(attestation(cvm, state.stateOf(cvm)));
}
