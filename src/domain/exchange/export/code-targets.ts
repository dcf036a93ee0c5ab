import { curlCall } from '@/domain/create/take-away/curl';
import { asItStands, type CodeTarget } from './code-target';
import { goProgram } from './http/go';
import { httpie } from './http/httpie';
import { pythonRequests, pythonStdlib } from './http/python';
import { fetchProgram } from './http/typescript';
import { cmdCurl, powershellCurl } from './http/windows';
import { composeFiles } from './phala/compose-files';
import { phalaDeploy } from './phala/deploy';
import { deploySends } from './phala/deploy-sends';
import { DEPLOY_WHY, SDK_WHY, TERRAFORM_WHY } from './reasons';
import { sdkProgram } from './phala/sdk';
import { sdkSends } from './phala/sdk-sends';
import { terraformSends } from './terraform/sends';
import { terraformApp, terraformPreflight } from './terraform/terraform';

const ASKS = 'Asks for the hash with exactly this request. Nothing is created.';

/** The tools in the order in which they are offered. */
export const codeTargets = [
  {
    id: 'curl',
    label: 'curl',
    does: ASKS,
    write: (call) => [{ name: 'provision.sh', text: curlCall(call) }],
    sends: asItStands,
  },
  {
    id: 'powershell',
    label: 'curl in PowerShell',
    does: ASKS,
    write: powershellCurl,
    sends: asItStands,
  },
  { id: 'cmd', label: 'curl in cmd', does: ASKS, write: cmdCurl, sends: asItStands },
  { id: 'httpie', label: 'HTTPie', does: ASKS, write: httpie, sends: asItStands },
  { id: 'typescript', label: 'TypeScript', does: ASKS, write: fetchProgram, sends: asItStands },
  {
    id: 'sdk',
    label: '@phala/cloud',
    does: 'Asks for the hash through Phala’s TypeScript package. Nothing is created.',
    write: sdkProgram,
    sends: sdkSends,
    ...SDK_WHY,
    notes: [
      'Version 0.2.9. Its call post() sends a request as it stands; newer versions drop less.',
    ],
  },
  { id: 'python', label: 'Python', does: ASKS, write: pythonStdlib, sends: asItStands },
  {
    id: 'python-requests',
    label: 'Python with requests',
    does: ASKS,
    write: pythonRequests,
    sends: asItStands,
  },
  { id: 'go', label: 'Go', does: ASKS, write: goProgram, sends: asItStands },
  {
    id: 'terraform',
    label: 'Terraform',
    does: 'Creates the app: it asks for the hash and starts the machine.',
    write: terraformApp,
    sends: terraformSends(true),
    ...TERRAFORM_WHY,
    notes: ['The values of the secrets stay in Terraform’s state in plain text.'],
  },
  {
    id: 'terraform-preflight',
    label: 'Terraform, hash only',
    does: 'Asks for the hash as Terraform would send the request. Nothing is created.',
    write: terraformPreflight,
    sends: terraformSends(false),
    ...TERRAFORM_WHY,
  },
  {
    id: 'phala-deploy',
    label: 'phala deploy',
    does: 'Creates the app: it asks for the hash, encrypts what is in .env and starts the machine.',
    write: phalaDeploy,
    sends: deploySends,
    ...DEPLOY_WHY,
    notes: [
      'Version 1.1. With a dev image, or where nothing is said about one, it adds your SSH key as DSTACK_AUTHORIZED_KEYS, which gives another hash.',
    ],
  },
  {
    id: 'compose',
    label: 'Compose file',
    does: 'What runs, for plain Docker or a repository. It asks no server, so there is no hash.',
    write: composeFiles,
    sends: undefined,
  },
] as const satisfies readonly CodeTarget[];

/** The id of a tool, as a command takes it. */
export type CodeTargetId = (typeof codeTargets)[number]['id'];

/** The tool with this id. */
export function codeTarget(id: string): CodeTarget | undefined {
  return codeTargets.find((target) => target.id === id);
}
