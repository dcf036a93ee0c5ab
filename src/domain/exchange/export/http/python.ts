import type { CodeFile, ProvisionCall } from '@/domain/exchange/export/code-target';

/** A Python program that needs no package. */
export function pythonStdlib({ baseUrl, apiVersion, path, body }: ProvisionCall): CodeFile[] {
  const text = `# Python 3.7 or newer: python3 provision.py
import os
import sys
from urllib.error import HTTPError
from urllib.request import Request, urlopen

BODY = ${pythonRaw(body)}

request = Request(
    ${pythonText(baseUrl + path)},
    data=BODY.encode(),
    headers={
        "X-API-Key": os.environ["PHALA_CLOUD_API_KEY"],
        "X-Phala-Version": ${pythonText(apiVersion)},
        "Content-Type": "application/json",
    },
)
try:
    with urlopen(request, timeout=60) as answer:
        print(answer.read().decode())
except HTTPError as refusal:
    sys.exit(f"The API answered {refusal.code}: {refusal.read().decode()}")
`;
  return [{ name: 'provision.py', text }];
}

/** A Python program with the package requests. */
export function pythonRequests({ baseUrl, apiVersion, path, body }: ProvisionCall): CodeFile[] {
  const text = `# Python 3.7 or newer with requests (pip install requests): python3 provision.py
import os
import sys

import requests

BODY = ${pythonRaw(body)}

answer = requests.post(
    ${pythonText(baseUrl + path)},
    data=BODY.encode(),
    headers={
        "X-API-Key": os.environ["PHALA_CLOUD_API_KEY"],
        "X-Phala-Version": ${pythonText(apiVersion)},
        "Content-Type": "application/json",
    },
    timeout=60,
)
if not answer.ok:
    sys.exit(f"The API answered {answer.status_code}: {answer.text}")
print(answer.text)
`;
  return [{ name: 'provision.py', text }];
}

/**
 * JSON as a raw literal of Python. Three quotes that end it cannot be in it: a quote inside a JSON text has a
 * backslash before it, which keeps it in a raw literal too, and between two texts there is a sign.
 */
export function pythonRaw(json: string): string {
  return `r"""${json}"""`;
}

/** An ASCII text without control characters as a literal of Python. */
function pythonText(text: string): string {
  return JSON.stringify(text);
}
