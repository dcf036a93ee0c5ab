/** The one look-up that needs no key: sizes and prices. */
export const PUBLIC_LOOKUP = '/instance-types';

/** Whether a look-up was asked with a key, and is not true of another. */
export const isKeyed = ({ queryKey: [path] }: { queryKey: readonly unknown[] }) =>
  typeof path === 'string' && path.startsWith('/') && path !== PUBLIC_LOOKUP;
