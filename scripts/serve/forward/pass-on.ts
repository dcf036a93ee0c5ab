import type { IncomingMessage } from 'node:http';

/**
 * The body of an upstream's answer, once its first piece is there: until then a break is still one that
 * can be answered, and rejects. Later `breakOff` is called, and what was passed on just ends.
 */
export async function passOn(
  answer: IncomingMessage,
  breakOff: (error: unknown) => void,
): Promise<ReadableStream<Uint8Array>> {
  const pieces: AsyncIterator<Buffer, undefined> = answer[Symbol.asyncIterator]();
  let next = await pieces.next();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (next.done) return controller.close();
      controller.enqueue(next.value);
      try {
        next = await pieces.next();
      } catch (error) {
        breakOff(error);
        next = { done: true, value: undefined };
      }
    },
    cancel() {
      answer.destroy();
    },
  });
}
