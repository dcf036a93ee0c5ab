let count = 0;

/** Whether any call to the API is out and not yet answered. */
export const isCallUnderWay = (): boolean => count > 0;

/** Counts a call until it is answered or fails, and hands on what becomes of it. */
export async function countCall<T>(call: Promise<T>): Promise<T> {
  count += 1;
  try {
    return await call;
  } finally {
    count -= 1;
  }
}
