const DSTACK = 'https://github.com/Dstack-TEE/dstack/blob/master/docs';
const PHALA = 'https://docs.phala.com/phala-cloud';

/** Where the rules' reasons are explained by those who run the guests. */
export const LINKS = {
  security: `${DSTACK}/security/security-best-practices.md`,
  guest: 'https://github.com/Dstack-TEE/dstack/blob/master/docs/usage.md',
  env: `${PHALA}/cvm/set-secure-environment-variables`,
  privateImage: `${PHALA}/cvm/create-with-private-docker-image`,
  networking: `${PHALA}/networking/specifications`,
  troubleshooting: `${PHALA}/troubleshooting`,
  gpu: `${PHALA}/confidential-ai/gpu-tee-deployment-guide`,
  compose: 'https://docs.docker.com/reference/compose-file/',
  interpolation: 'https://docs.docker.com/reference/compose-file/interpolation/',
  trojanSource: 'https://trojansource.codes/',
} as const;
