import { z } from 'zod';

// Zod probes `new Function` when the first object schema is made, which the CSP forbids;
// every schema module takes `z` from here so that this runs first.
z.config({ jitless: true });

export { z };
