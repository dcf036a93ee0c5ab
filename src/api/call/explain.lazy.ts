/** What a refusal means, field by field and code by code. */
export { toProblem } from './errors';
