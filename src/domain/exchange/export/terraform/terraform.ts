import type { CodeFile, ProvisionCall } from '@/domain/exchange/export/code-target';
import { hclQuote, hclText } from './hcl';
import { terraformArguments, terraformNames } from './sends';

const HEAD = `terraform {
  required_providers {
    phala = {
      source = "phala-network/phala"
    }
  }
}

# The key comes from PHALA_CLOUD_API_KEY.
provider "phala" {}
`;

const VARIABLE = `
# The values, e.g. in terraform.tfvars, which stays out of version control.
variable "env" {
  type      = map(string)
  sensitive = true
}
`;

/** `phala_app`: the app itself. */
export function terraformApp({ request }: Pick<ProvisionCall, 'request'>): CodeFile[] {
  const names = terraformNames(request, true).map(hclQuote);
  const env = names.map((name) => `    ${name} = var.env[${name}]\n`).join('');
  const text = [
    HEAD,
    names.length > 0 ? VARIABLE : '',
    '\nresource "phala_app" "app" {\n',
    attributes(request),
    names.length > 0 ? `  env = {\n${env}  }\n` : '',
    '}\n',
    '\noutput "compose_hash" {\n  value = phala_app.app.compose_hash\n}\n',
  ];
  return [{ name: 'main.tf', text: text.join('') }];
}

/** `phala_app_preflight`: asks for the hash, and creates nothing. */
export function terraformPreflight({ request }: Pick<ProvisionCall, 'request'>): CodeFile[] {
  const names = terraformNames(request, false).map(hclQuote);
  const text = [
    HEAD,
    '\ndata "phala_app_preflight" "app" {\n',
    attributes(request),
    names.length > 0 ? `  env_keys = [${names.join(', ')}]\n` : '',
    '}\n',
    '\noutput "compose_hash" {\n  value = data.phala_app_preflight.app.compose_hash\n}\n',
  ];
  return [{ name: 'main.tf', text: text.join('') }];
}

const TEXTS: Record<string, string> = { docker_compose: 'YAML', pre_launch_script: 'SH' };

function attributes(request: ProvisionCall['request']): string {
  return Object.entries(terraformArguments(request))
    .map(([key, value]) => `  ${key} = ${hclValue(key, value)}\n`)
    .join('');
}

function hclValue(key: string, value: unknown): string {
  if (typeof value !== 'string') return String(value);
  const marker = TEXTS[key];
  return marker === undefined ? hclQuote(value) : hclText(value, marker);
}
