import { curlCall } from '@/domain/create/take-away/curl';
import type { Prediction } from '@/domain/hash/prediction';
import { additionsDo } from '@/domain/hash/server-additions';
import { stillAdded } from '@/domain/hash/standard-script';
import type { CodeFile, ProvisionCall } from './code-target';
import { pythonStdlib } from './http/python';
import { fetchProgram } from './http/typescript';
import { cmdCurl, powershellCurl } from './http/windows';
import { composeFiles, fieldText } from './phala/compose-files';

/**
 * Everything of a request as the files of a folder, each name once: the request, what runs, the calls that ask for
 * the hash, the document whose hash it is where that is known, and what to do with them.
 */
export function codeFolder(call: ProvisionCall, prediction: Prediction | undefined): CodeFile[] {
  const script = fieldText(call.request.compose_file.pre_launch_script);
  const init = fieldText(call.request.compose_file.init_script);
  const document = prediction?.hash === undefined ? undefined : prediction.text;
  const files: CodeFile[] = [
    { name: 'README.md', text: readme(call, prediction) },
    { name: 'request.json', text: call.body },
    ...composeFiles(call),
    ...(script === undefined ? [] : [{ name: 'pre-launch.sh', text: script }]),
    ...(init === undefined ? [] : [{ name: 'init.sh', text: init }]),
    ...(document === undefined ? [] : [{ name: 'app-compose.json', text: document }]),
    { name: 'provision.sh', text: curlCall(call) },
    ...powershellCurl(call),
    ...cmdCurl(call).slice(0, 1),
    ...pythonStdlib(call),
    ...fetchProgram(call),
  ];
  return files;
}

function readme({ request, baseUrl }: ProvisionCall, prediction: Prediction | undefined): string {
  return `# ${fieldText(request.name) ?? 'A request'}

A provision request for ${baseUrl}, and what it is made of. Nothing here has a key or a secret: the calls read the key from \`PHALA_CLOUD_API_KEY\`.

| file | what |
| --- | --- |
| request.json | the body of \`POST /cvms/provision\`, byte for byte |
| provision.sh, .ps1, .cmd, .py, .mts | the same call for several shells and programs; it asks for the hash and creates nothing |
| docker-compose.yml or app.sh, pre-launch.sh, init.sh | the texts of the request, as they are in it |
| app-compose.json | the document whose SHA-256 is the compose hash, where it is known before |
| .env.example | the names of the secrets |

## The compose hash

${hashWords(prediction)}
`;
}

function hashWords(prediction: Prediction | undefined): string {
  const { hash, added = [], assumedScript } = prediction ?? {};
  if (hash === undefined) {
    const why = added.length > 0 ? `, because ${additionsDo(added)}` : '';
    return `It is not known before${why}. The answer names it as \`compose_hash\`.`;
  }
  const assumed = assumedScript
    ? `\n\nThis holds if ${stillAdded(assumedScript)} (SHA-256 ${assumedScript.hash}).`
    : '';
  return `Predicted:

\`\`\`text
${hash}
\`\`\`

It is the SHA-256 of app-compose.json, which any of these prints:

\`\`\`sh
sha256sum app-compose.json
shasum -a 256 app-compose.json
certutil -hashfile app-compose.json SHA256
\`\`\`

The server's \`compose_hash\` in the answer to provision.sh must be the same.${assumed}`;
}
