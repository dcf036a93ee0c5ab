/** The words of dstack and Phala Cloud that the page uses, one sentence each, in the order of a first reading. */
export const TERMS: readonly (readonly [term: string, words: string])[] = [
  [
    'CVM, machine',
    'A confidential virtual machine: its memory is encrypted by the processor and closed to the host that runs it. dstack’s own texts call its inside the guest.',
  ],
  ['dstack', 'The open system that starts a container app in a CVM and attests what it started.'],
  [
    'Provision',
    'The first call: it fixes the app compose and answers with its hash. Nothing runs yet, and nothing is charged.',
  ],
  [
    'Create',
    'The second call, also called commit: it starts the machine, with the encrypted values.',
  ],
  ['Compose file', 'The docker compose text that says which containers run.'],
  [
    'App compose',
    'The JSON document around the compose file that the machine receives and the hardware attests.',
  ],
  [
    'Compose hash',
    'The SHA-256 of the app compose’s bytes. On chain, only a listed hash is let in.',
  ],
  [
    'Measured',
    'Part of that document, so that changing it changes the hash; marked by a fingerprint.',
  ],
  [
    'Pre-launch script, standard script',
    'A shell script that runs in the machine before the app starts. The server adds its own, the standard one, where the request has none.',
  ],
  ['Runner', 'What starts the app: Docker Compose, or one bash script.'],
  ['App id', '40 hex digits that an app’s keys and addresses hang on.'],
  ['Instance id', 'Tells two machines of one app apart.'],
  [
    'Allowed variables',
    'The names whose values the machine takes from outside; any other value is dropped. allowed_envs on the wire.',
  ],
  [
    'Encrypt, seal',
    'Values are encrypted in this browser to a public key of the app, which is called sealing; only a machine of that app gets the other half.',
  ],
  [
    'KMS',
    'The key management service that gives an app its keys after checking what booted; on chain, a contract decides for whom.',
  ],
  ['Key provider', 'Where a machine has its keys from: the KMS, its own hardware, or nothing.'],
  ['Gateway', 'Ends TLS and leads traffic from the internet to the ports that the app publishes.'],
  ['Port policy', 'Which of the published ports the gateway forwards.'],
  ['Node', 'A physical machine of the cloud that CVMs run on; teepod on the wire.'],
  [
    'OS image',
    'The system in the machine. Development images let one in by SSH; production images do not.',
  ],
  [
    'TEE, Intel TDX',
    'A trusted execution environment: the part of the processor that keeps a CVM closed, and signs what runs in it.',
  ],
  [
    'Attestation',
    'What shows from outside which document a machine was started with: event log, registers and quote.',
  ],
  [
    'Event log',
    'What was measured into a register, in order; replaying it gives the register’s value.',
  ],
  ['RTMR3', 'The register that takes the compose hash and the ids before the app starts.'],
  ['Quote', 'The processor’s signed statement of its registers.'],
  ['Collateral', 'Intel’s certificates and lists that a quote is checked with.'],
  [
    'Measurements, TCB info',
    'The registers, event log and app compose that a machine shows of itself, where they are public.',
  ],
  ['bytes32', 'The hash as a contract on chain wants it: 0x and 64 hex digits.'],
  ['Nonce', 'A number used once: with the wallet’s address it makes the app id.'],
];
