import { createContext } from 'react';

/**
 * Whether the form is a part of the one for a new machine, as for a change of a running app: nothing is begun from
 * a template or an import there.
 */
export const IsPart = createContext(false);
