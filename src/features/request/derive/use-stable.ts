import { replaceEqualDeep } from '@tanstack/react-query';
import { useState } from 'react';

/**
 * The value before while the next one says the same, so that who reads it need not render again.
 * Functions in it must be the same ones each time.
 */
export function useStable<T>(value: T): T {
  const [kept, keep] = useState(value);
  const next = replaceEqualDeep(kept, value);
  if (next !== kept) keep(() => next);
  return next;
}
