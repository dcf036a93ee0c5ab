import * as react from 'react/jsx-runtime';
import { withVisibleText } from './with-visible-text';

export type { JSX } from 'react/jsx-runtime';
export { Fragment } from 'react/jsx-runtime';

/**
 * What every JSX of the console becomes (`jsxImportSource` in tsconfig.json): React's own elements, with each text
 * drawn so that it reads as it is written. A new place needs no thought, and cannot forget it.
 */
export const jsx: typeof react.jsx = (type, props, key) =>
  react.jsx(type, withVisibleText(type, props), key);

export const jsxs: typeof react.jsxs = (type, props, key) =>
  react.jsxs(type, withVisibleText(type, props), key);
