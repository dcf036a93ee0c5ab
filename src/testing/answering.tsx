import { loadTarget } from '@/api/call/target';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { vi } from 'vitest';

/** What was asked of the API, in order. */
interface Asked {
  method: string;
  path: string;
  body: unknown;
}

const target = { kind: 'cloud', host: 'a.test', apiVersion: '2026-01-21' };

/** Puts answers in the API’s place, by method and path; what was asked of it is noted. */
export async function answering(answer: (asked: Asked) => Response): Promise<Asked[]> {
  const calls: Asked[] = [];
  vi.stubGlobal('fetch', (at: string, { method = 'GET', body }: RequestInit = {}) => {
    if (at.endsWith('/config.json')) return Promise.resolve(Response.json({ target }));
    const path = at.replace(/^.*\/api\/v1/, '');
    const asked = { method, path, body: typeof body === 'string' ? JSON.parse(body) : undefined };
    calls.push(asked);
    return Promise.resolve(answer(asked));
  });
  await loadTarget();
  return calls;
}

/** A cache of the test’s own around a part of the page, which asks no more often than the page’s. */
export function CacheAround({ children }: { children: ReactNode }) {
  const [client] = useState(
    () =>
      new QueryClient({
        defaultOptions: { queries: { retry: false, refetchOnWindowFocus: false } },
      }),
  );
  return (
    <QueryClientProvider client={client}>
      <main>{children}</main>
    </QueryClientProvider>
  );
}
