/**
 * The sandbox's own pre-launch scripts, written for it: they do the documented jobs in a few lines and share no
 * text with the cloud's.
 */
const SIGN_IN = `
if [ -n "\${DSTACK_DOCKER_USERNAME:-}" ]; then
  echo "Pre-launch: signing in to the image registry"
  printf '%s' "\${DSTACK_DOCKER_PASSWORD:-}" |
    docker login --username "$DSTACK_DOCKER_USERNAME" --password-stdin \${DSTACK_DOCKER_REGISTRY:-}
fi
`;

const scriptOf = (version: number, rest = SIGN_IN) => `#!/bin/bash
# Pre-launch script of the sandbox, version ${version}.
echo "Pre-launch: sandbox script ${version}"

app_info=$(curl -fsS --unix-socket /var/run/dstack.sock http://localhost/Info || echo '{}')
user_config=$(cat /dstack/user_config 2>/dev/null || echo '{}')

DSTACK_APP_ID=$(jq -r '.app_id // empty' <<<"$app_info")
DSTACK_GATEWAY_DOMAIN=$(jq -r '.default_gateway_domain // empty' <<<"$user_config")
DSTACK_APP_DOMAIN="$DSTACK_APP_ID.$DSTACK_GATEWAY_DOMAIN"
export DSTACK_APP_ID DSTACK_GATEWAY_DOMAIN DSTACK_APP_DOMAIN
${rest}`;

/** What was inserted before; a machine made then still has it. */
export const OLDER_SCRIPT = scriptOf(1, '');

/**
 * The latest official script, inserted where a request has none or an empty one, as the cloud inserts its own
 * (Phala docs, set-secure-environment-variables).
 */
export const STANDARD_SCRIPT = scriptOf(2);

/** What a newer server inserts. */
export const NEWER_SCRIPT = scriptOf(3);

const OFFICIAL = [OLDER_SCRIPT, STANDARD_SCRIPT, NEWER_SCRIPT];

/** Whether a text is one of the server's own, of any time. */
export const isOfficialScript = (text: string): boolean => OFFICIAL.includes(text);
