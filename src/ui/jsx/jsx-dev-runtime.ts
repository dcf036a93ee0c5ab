import * as react from 'react/jsx-dev-runtime';
import { withVisibleText } from './with-visible-text';

export type { JSX } from 'react/jsx-dev-runtime';
export { Fragment } from 'react/jsx-dev-runtime';

/** The same while developing and testing, where React is told the place of each element. */
export const jsxDEV: typeof react.jsxDEV = (type, props, ...rest) =>
  react.jsxDEV(type, withVisibleText(type, props), ...rest);
