import { NotTheApi } from './failures';

/** No answer of this API comes near; a larger one is not read to its end. */
const BODY_LIMIT = 4 * 1024 * 1024;

/** The body as text, read through the stream so that neither size nor a drip can hold the page. */
export async function readBody(response: Response): Promise<string> {
  if (!response.body) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    bytes += chunk.value.length;
    text += decoder.decode(chunk.value, { stream: true });
    if (bytes > BODY_LIMIT) {
      await reader.cancel();
      throw new NotTheApi('The answer is larger than 4 MiB.', response.status, text);
    }
  }
  return text + decoder.decode();
}
