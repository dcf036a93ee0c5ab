import { renderToStaticMarkup } from 'react-dom/server';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';

/** Reads `evil/bad` where it is drawn as it is. */
const EVIL = 'evil\u202Edab/';
const MARKED = /^evil<span [^>]*>U\+202E<\/span>dab\/$/;

const drawn = (what: ReactNode) => renderToStaticMarkup(what);
/** What stands in the one isolated text of some markup. */
const isolated = (markup: string) => /<bdi>(.*?)<\/bdi>/s.exec(markup)?.[1];

const Passing = ({ children }: { children: ReactNode }) => children;
const Titled = ({ title }: { title: string }) => <h2>{title}</h2>;

describe('a text that may read otherwise', () => {
  it.each<[string, () => ReactNode]>([
    ['as the only child', () => <p>{EVIL}</p>],
    ['beside other words', () => <p>said by {EVIL} here</p>],
    ['in a list', () => <p>{['a', EVIL, 'b']}</p>],
    ['in a list of lists', () => <p>{['a', [EVIL]]}</p>],
    ['in a fragment', () => <>{EVIL}</>],
    ['in a component that passes it on', () => <Passing>{EVIL}</Passing>],
    ['by another name', () => <Titled title={EVIL} />],
  ])('is marked and isolated %s', (_where, what) => {
    expect(isolated(drawn(what()))).toMatch(MARKED);
    expect(drawn(what())).not.toContain('\u202E');
  });

  it('is marked in what is read or spoken of an element', () => {
    expect(drawn(<p title={EVIL} aria-label={EVIL} />)).toBe(
      '<p title="evil[U+202E]dab/" aria-label="evil[U+202E]dab/"></p>',
    );
    expect(drawn(<option>{EVIL}</option>)).toBe('<option>evil[U+202E]dab/</option>');
  });

  it('stays what it is where it is a value', () => {
    expect(drawn(<input readOnly value={EVIL} />)).toContain(`value="${EVIL}"`);
    expect(drawn(<p data-of={EVIL} />)).toContain(EVIL);
  });

  it('is isolated where it is written from right to left', () => {
    expect(drawn(<p>{'שלום 1'}</p>)).toBe('<p><bdi>שלום 1</bdi></p>');
  });

  it('costs a bounded number of elements', () => {
    const markup = drawn(<pre>{'a\u200Bb\u202E'.repeat(5000)}</pre>);
    expect(markup.match(/<span/g)?.length).toBe(500);
    expect(markup.match(/U\+20/g)?.length).toBe(10_000);
    expect(markup).not.toMatch(/[\u200B\u202E]/);
  });
});

it('all other text is drawn as before', () => {
  const plain = (
    <p title="a">
      a{1}
      {['b', <b key="c">c</b>]}
      {null}é日本🧪
    </p>
  );
  expect(drawn(plain)).toBe('<p title="a">a1b<b>c</b>é日本🧪</p>');
});
