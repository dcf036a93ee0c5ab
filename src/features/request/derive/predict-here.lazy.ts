/** The hash on the page's own thread, for where the worker is not to be had. */
export { predict } from '@/domain/hash/prediction';
export { outlookOf } from '@/domain/change/outlook';
