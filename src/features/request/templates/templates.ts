import { MODELS } from './model-templates';
import { NETWORK } from './network-templates';
import { STORES } from './store-templates';
import type { Template } from './template';
import { WEB } from './web-templates';

/** The project's own, the plainest first. */
export const TEMPLATES: readonly Template[] = [...WEB, ...STORES, ...MODELS, ...NETWORK];
