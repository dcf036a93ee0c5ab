/**
 * The sandbox's own pre-launch script, inserted where a request has none or an empty one, as the cloud
 * inserts its own (Phala docs, set-secure-environment-variables). Written for the sandbox: it does the
 * documented jobs in a few lines and shares no text with the cloud's.
 */
export const STANDARD_SCRIPT = `#!/bin/bash
# Pre-launch script of the sandbox, version 1.
echo "Pre-launch: sandbox script 1"

app_info=$(curl -fsS --unix-socket /var/run/dstack.sock http://localhost/Info || echo '{}')
user_config=$(cat /dstack/user_config 2>/dev/null || echo '{}')

DSTACK_APP_ID=$(jq -r '.app_id // empty' <<<"$app_info")
DSTACK_GATEWAY_DOMAIN=$(jq -r '.default_gateway_domain // empty' <<<"$user_config")
DSTACK_APP_DOMAIN="$DSTACK_APP_ID.$DSTACK_GATEWAY_DOMAIN"
export DSTACK_APP_ID DSTACK_GATEWAY_DOMAIN DSTACK_APP_DOMAIN

if [ -n "\${DSTACK_DOCKER_USERNAME:-}" ]; then
  echo "Pre-launch: signing in to the image registry"
  printf '%s' "\${DSTACK_DOCKER_PASSWORD:-}" |
    docker login --username "$DSTACK_DOCKER_USERNAME" --password-stdin \${DSTACK_DOCKER_REGISTRY:-}
fi
`;
