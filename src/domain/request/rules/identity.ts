import { isAppId } from '@/domain/request/app-id';
import { error, warning, type Finding } from '@/domain/request/finding';
import type { ProvisionRequest } from '@/domain/request/request';

/** Name, app id, nonce and KMS: which identities the API accepts together; and the form of sealed values. */
export function identityRules(request: ProvisionRequest): Finding[] {
  return [
    ...nameRules(request),
    ...innerNameRule(request),
    ...appIdRules(request),
    ...sealedRules(request),
  ];
}

function nameRules({ name }: ProvisionRequest): Finding[] {
  if (name.includes('--') || name.endsWith('-')) {
    return [
      warning(
        'name',
        'The official clients refuse “--” and a hyphen at the end; the API may refuse them too.',
      ),
    ];
  }
  if (/[A-Z]/.test(name)) {
    return [warning('name', 'Use lower case: the name becomes a host name.')];
  }
  return [];
}

/** The characters that dstack takes in the label of a machine (VMM validate_label). */
const LABEL = /^[\w\-. @~!$^()]*$/;

function innerNameRule({ compose_file: { name } }: ProvisionRequest): Finding[] {
  if (LABEL.test(name)) return [];
  const words = 'dstack takes letters, digits, spaces and - _ . @ ~ ! $ ^ ( ) in a machine’s name.';
  return [warning('compose_file.name', `${words} It may refuse this one.`)];
}

function appIdRules({ app_id, nonce, kms }: ProvisionRequest): Finding[] {
  const findings: Finding[] = [];
  const phala = kms === undefined || kms === null || kms === 'phala';
  const hasAppId = app_id !== undefined && app_id !== null;
  const hasNonce = nonce !== undefined && nonce !== null;
  if (hasAppId && !isAppId(app_id)) {
    findings.push(
      error('app_id', 'An app id is 40 hex digits, with or without 0x. Drop any “app_” in front.'),
    );
  }
  if (hasNonce && !phala) {
    findings.push(error('nonce', `A nonce works with the Phala KMS only. Remove it for ${kms}.`));
  } else if (hasNonce && !hasAppId) {
    findings.push(error('app_id', 'A nonce needs the app id it was derived for.'));
  }
  if (typeof nonce === 'number' && nonce < 0) {
    findings.push(error('nonce', 'A nonce is 0 or more.'));
  }
  if (hasAppId && !hasNonce && phala) {
    findings.push(error('nonce', 'With the Phala KMS an app id needs its nonce.'));
  }
  return findings;
}

function sealedRules({ encrypted_env }: ProvisionRequest): Finding[] {
  if (typeof encrypted_env !== 'string' || isSealed(encrypted_env)) return [];
  return [error('encrypted_env', 'Encrypted values are at least 120 hex digits, without 0x.')];
}

/** Hex of key (32), nonce (12), text and tag (16), as docs/encrypted-env-spec.md has it. */
function isSealed(text: string): boolean {
  return text.length >= 120 && text.length % 2 === 0 && /^[0-9a-f]+$/i.test(text);
}
