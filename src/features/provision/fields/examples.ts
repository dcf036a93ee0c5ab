/** A small file that works in a guest as it stands: a public image and one published port. */
export const EXAMPLE_COMPOSE = `services:
  web:
    image: nginx:1.27-alpine
    ports:
      - "80:80"
    restart: unless-stopped
`;

export const EXAMPLE_SCRIPT = `#!/bin/bash
set -euo pipefail
echo "The guest runs this script and nothing else."
`;
