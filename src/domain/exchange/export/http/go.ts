import type { CodeFile, ProvisionCall } from '@/domain/exchange/export/code-target';

/** A Go program that needs no module. */
export function goProgram({ baseUrl, apiVersion, path, body }: ProvisionCall): CodeFile[] {
  const text = `// Go 1.18 or newer: go run provision.go
package main

import (
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"
)

const body = ${goLiteral(body)}

func main() {
	request, err := http.NewRequest("POST", ${JSON.stringify(baseUrl + path)}, strings.NewReader(body))
	if err != nil {
		fail(err)
	}
	request.Header.Set("X-API-Key", os.Getenv("PHALA_CLOUD_API_KEY"))
	request.Header.Set("X-Phala-Version", ${JSON.stringify(apiVersion)})
	request.Header.Set("Content-Type", "application/json")
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		fail(err)
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	if err != nil {
		fail(err)
	}
	if answer.StatusCode >= 300 {
		fail(fmt.Errorf("the API answered %d: %s", answer.StatusCode, text))
	}
	fmt.Println(string(text))
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}
`;
  return [{ name: 'provision.go', text }];
}

/** Beyond so many pieces the compiler would have much to add up. */
const MOST_PIECES = 200;

/**
 * JSON as a constant of Go: a raw literal, in which a backtick ends it and a byte order mark is refused, so that
 * these stand between raw literals; one interpreted literal where they are many.
 */
export function goLiteral(json: string): string {
  const pieces = json.split(/([`\ufeff]+)/);
  if (pieces.length > MOST_PIECES) return interpreted(json);
  return pieces.map((piece, i) => (i % 2 === 0 ? `\`${piece}\`` : interpreted(piece))).join(' + ');
}

/** What JSON escapes, Go reads as JSON does; lone surrogates do not come, as they are escaped in the JSON itself. */
function interpreted(text: string): string {
  return JSON.stringify(text).replaceAll('\ufeff', String.raw`\ufeff`);
}
