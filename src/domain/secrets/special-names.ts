const SPECIAL: [name: RegExp, meaning: string][] = [
  [
    /^DSTACK_DOCKER_(USERNAME|PASSWORD|REGISTRY)$/,
    'The official pre-launch script logs in to a container registry with it.',
  ],
  [/^DSTACK_AWS_/, 'The official pre-launch script logs in to Amazon’s registry with it.'],
  [/^DSTACK_ROOT_(PASSWORD|PUBLIC_KEY)$/, 'Opens root’s login by SSH, on development images only.'],
  [/^DSTACK_AUTHORIZED_KEYS$/, 'SSH keys that may log in; needs an image with an SSH server.'],
  [
    /^DSTACK_(APP_ID|GATEWAY_DOMAIN|APP_DOMAIN)$/,
    'The official pre-launch script sets it itself; a value of your own may be replaced by it, or replace it.',
  ],
  [/^DSTACK_/, 'Names with DSTACK_ are the platform’s own; what this one does is not known here.'],
];

/** What the platform does with a variable of this name (official pre-launch script, Phala's docs); undefined for an ordinary one. */
export function specialMeaning(name: string): string | undefined {
  return SPECIAL.find(([pattern]) => pattern.test(name))?.[1];
}
