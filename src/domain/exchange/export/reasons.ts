import type { CodeTarget } from './code-target';

type Reasons = Pick<CodeTarget, 'why' | 'otherwise'>;

/** Why `@phala/cloud` 0.2.9 sends something else. */
export const SDK_WHY: Reasons = {
  why: {
    kms: 'it knows PHALA, ETHEREUM and BASE, in upper case',
    instance_type: 'it chooses the smallest size where none is given',
    'compose_file.gateway_enabled': 'it sends the two names of the gateway as one',
    'compose_file.tproxy_enabled': 'it sends the two names of the gateway as one',
    node_id: 'it sends it as teepod_id',
    teepod_id: 'it sends node_id as teepod_id',
  },
  otherwise: 'it drops what it does not know, without a word',
};

/** Why `phala deploy` 1.1 does. */
export const DEPLOY_WHY: Reasons = {
  why: {
    kms: 'it always names one of PHALA, ETHEREUM and BASE',
    listed: 'it always says whether the app is listed',
    prefer_dev: 'with a KMS on chain it asks for a production image',
    instance_type: 'it chooses the smallest size where none is given',
    memory: 'it takes whole gigabytes',
    app_id: 'it takes an app id only together with its nonce',
    nonce: 'it takes a nonce only together with its app id, and not on chain',
    'compose_file.name': 'it always sends an empty name',
    'compose_file.allowed_envs': 'the names are those that .env has, each once',
    'compose_file.public_logs': 'it always says whether logs are public',
    'compose_file.public_sysinfo': 'it always says whether system info is public',
    'compose_file.docker_compose_file': 'it deploys a compose file and nothing else',
    'compose_file.bash_script': 'it deploys a compose file and nothing else',
  },
  otherwise: 'it has no flag for it',
};

/** Why the provider of Terraform does. */
export const TERRAFORM_WHY: Reasons = {
  why: {
    kms: 'it takes only phala so far, and calls it kms_type',
    kms_type: 'that is what it calls the KMS',
    app_id: 'it sends it as custom_app_id, and only together with the nonce',
    custom_app_id: 'that is what it calls the app id',
    nonce: 'it takes a nonce only together with its app id',
    listed: 'it always says whether the app is listed',
    instance_type: 'it cannot do without a size, so this one is written and yours to change',
    vcpu: 'it takes a size by its name only',
    memory: 'it takes a size by its name only',
    teepod_id: 'it takes a node from 1 on',
    'compose_file.name':
      'it gives the app compose the name of the machine; enter the same name under Advanced to have one hash',
    'compose_file.allowed_envs':
      'the names are those of its variables, each once, and sorted where it encrypts them',
    'compose_file.docker_compose_file':
      'it takes a compose file and nothing else, in the composed form of Unicode (NFC)',
    'compose_file.pre_launch_script': 'it keeps text in the composed form of Unicode (NFC)',
    'compose_file.bash_script': 'it takes a compose file and nothing else',
  },
  otherwise: 'it has no argument for it',
};
