/** What WebDriver calls an element in its answers and arguments. */
export const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** One call of the W3C's WebDriver protocol, and what it answered; a browser that hangs is waited for no longer. */
export async function command(
  session: string,
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: object,
): Promise<unknown> {
  const answer = await fetch(session + path, {
    method,
    ...(body && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(30_000),
  });
  const { value } = (await answer.json()) as { value: { error?: string; message?: string } | null };
  if (!answer.ok) throw new Error(`${path}: ${value?.error ?? ''} ${value?.message ?? ''}`);
  return value;
}
