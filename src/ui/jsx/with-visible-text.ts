import { needsCare, visibleText } from '@/text/hidden-characters';
import { createElement } from 'react';
import { VisibleText } from './VisibleText';

/** Attributes that a person reads or hears. */
const SPOKEN = ['aria-description', 'aria-label', 'aria-roledescription', 'aria-valuetext'];
/** Of an element; a component of ours draws what it is given under these names. */
const SHOWN = ['alt', 'placeholder', 'title'];

/** The props of an element with every text in them drawn as it is written; the same props where that is so already. */
export function withVisibleText<P>(type: unknown, props: P): P {
  // An element's props are an object; React checks no more of them either.
  const given = props as Record<string, unknown>;
  let changed: Record<string, unknown> | undefined;
  const put = (name: string, value: unknown) => ((changed ??= { ...given })[name] = value);
  for (const name of typeof type === 'string' ? [...SPOKEN, ...SHOWN] : SPOKEN) {
    const value = given[name];
    if (typeof value === 'string' && needsCare(value)) put(name, visibleText(value));
  }
  const { children } = given;
  const drawn = visibleChild(type, children);
  if (drawn !== children) put('children', drawn);
  // The same names with the same kinds of values.
  return (changed as P | undefined) ?? props;
}

function visibleChild(type: unknown, child: unknown, key?: number): unknown {
  if (typeof child === 'string') {
    if (!needsCare(child)) return child;
    // An option holds text and no elements.
    return type === 'option'
      ? visibleText(child)
      : createElement(VisibleText, { key, text: child });
  }
  if (!Array.isArray(child)) return child;
  let changed: unknown[] | undefined;
  child.forEach((one, at) => {
    const drawn = visibleChild(type, one, at);
    if (drawn !== one) (changed ??= [...child])[at] = drawn;
  });
  return changed ?? child;
}
