#!/bin/bash
# The guest runs this script instead of a compose file, at every boot, with its
# own Docker at hand.
set -euo pipefail

# A container of the boot before may still be there.
docker rm --force web 2>/dev/null || true

exec docker run --rm --name web --publish 8080:80 \
  nginx:1.27-alpine@sha256:65645c7bb6a0661892a8b03b89d0743208a18dd2f3f17a54ef4b76fb8e2f2a10
