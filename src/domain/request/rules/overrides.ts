import { isAppId } from '@/domain/request/app-id';
import { error, warning, type Finding } from '@/domain/request/finding';
import type { ProvisionRequest } from '@/domain/request/request';
import { isMembers } from '@/domain/schema/members';

/** What the host is told in place of its own: URLs, the user config, a VPC. */
export function overrideRules(request: ProvisionRequest): Finding[] {
  return [
    ...urls('gateway_urls', request.gateway_urls),
    ...urls('kms_urls', request.kms_urls),
    ...userConfigRule(request),
    ...vpcRule(request),
  ];
}

function urls(path: string, list: string[] | undefined): Finding[] {
  return (list ?? []).flatMap((url, i) =>
    isHttpUrl(url)
      ? []
      : [error(`${path}.${i}`, 'Enter a whole URL, with https:// or http:// in front.')],
  );
}

/** The guest appends its path to the text as it stands (dstack-util system_setup.rs), so that nothing is trimmed. */
function isHttpUrl(text: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(text) && !/\s/.test(text) && URL.canParse(text);
}

/** The server keeps a JSON object there (OpenAPI CvmUserConfig); how it merges another text is not documented. */
function userConfigRule({ user_config }: ProvisionRequest): Finding[] {
  if (typeof user_config !== 'string' || isMembers(parsed(user_config))) return [];
  return [
    warning(
      'user_config',
      'This is no JSON object. The server keeps one there, and what it makes of another text is not documented.',
    ),
  ];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function vpcRule({ experimental_vpc_server_app_id: id }: ProvisionRequest): Finding[] {
  if (typeof id !== 'string' || isAppId(id)) return [];
  return [
    warning(
      'experimental_vpc_server_app_id',
      'This does not look like an app id, which is 40 hex digits, with or without 0x.',
    ),
  ];
}
