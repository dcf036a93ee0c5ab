#!/bin/bash
# The guest runs this script instead of a compose file, at every boot, with its
# own Docker at hand.
set -euo pipefail

# A container of the boot before may still be there.
docker rm --force web 2>/dev/null || true

exec docker run --rm --name web --publish 8080:80 nginx:1.29-alpine
