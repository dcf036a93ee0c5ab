import { nameSection } from './sections/name';

const MOST = 63;

/** Whether the API accepts it as a name. */
const isName = (text: string) => nameSection.fields.name.safeParse(text).success;

/** The name nearest to one that the API refuses, by its own rule; undefined where there is nothing to begin from. */
export function nearestName(typed: string): string | undefined {
  if (isName(typed)) return undefined;
  const plain = typed
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9-]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (plain === '') return undefined;
  const begun = /^[A-Za-z]/.test(plain) ? plain : `app-${plain}`;
  const long = begun.length < 5 ? `${begun}-app` : begun;
  const name = long.slice(0, MOST).replace(/-+$/, '');
  return isName(name) ? name : undefined;
}

/** The name after one that is taken: my-app, my-app-2, my-app-3. */
export function nextName(taken: string): string | undefined {
  const [, stem = taken, count = '1'] = /^(.*[^-])-(\d{1,6})$/.exec(taken) ?? [];
  const end = `-${Number(count) + 1}`;
  const name = stem.slice(0, MOST - end.length) + end;
  return isName(name) ? name : undefined;
}
