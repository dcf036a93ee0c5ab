import { type Members, withoutKeys } from '@/domain/schema/members';

/**
 * What the dstack SDKs' "normalize" leaves of a document: without the payload of the runner that is not
 * chosen and without an empty pre-launch script (get-compose-hash.ts; the Python one also knows nerdctl-compose).
 */
export function normalised(document: Members, composeRunners = ['docker-compose']): Members {
  const { runner } = document;
  const dropped: string[] = [];
  if (runner === 'bash') dropped.push('docker_compose_file');
  if (composeRunners.some((name) => name === runner)) dropped.push('bash_script');
  if (!document.pre_launch_script) dropped.push('pre_launch_script');
  return withoutKeys(document, dropped);
}
