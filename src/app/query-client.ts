import { QueryClient } from '@tanstack/react-query';

/** Look-ups and the analysis; nothing is repeated or sent later by itself. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
});
