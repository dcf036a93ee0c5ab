import type { Call, FileText, Given } from '@/domain/exchange/import/shell/follow-commands';
import { parseBounded } from '@/domain/schema/bounded-json';
import { isMembers } from '@/domain/schema/members';
import { isKeyHeader, type SentBody } from './sent-body';
import { lastValue, splitOptions, optionTable } from './options';

const TABLE = optionTable({
  values: `raw auth auth-type print output session session-read-only timeout verify cert cert-key proxy style pretty
    max-redirects ssl boundary format-options response-charset default-scheme max-headers bearer`,
  switches: `json form multipart verbose headers body meta download follow all check-status ignore-stdin offline quiet
    stream continue compress debug traceback ignore-netrc path-as-is chunked no-verify unsorted sorted curl`,
  letters: `a=auth A=auth-type p=print o=output s=style j=json f=form v=verbose h=headers b=body m=meta d=download
    F=follow I=ignore-stdin q=quiet S=stream c=continue x=compress`,
});

/** Of an item, where name and value part (HTTPie manual, Request items); an escaped sign does not. */
const ITEM = /^((?:\\.|[^\\:=@;])*?)(:=@|=@|:=|==|=|:|@|;)([\s\S]*)$/;

/** What an HTTPie call sends: its items as one JSON object, `--raw`, or what comes through the pipe. */
export function httpieBody({ args, input }: Call, file: FileText): SentBody {
  const read = splitOptions(args, TABLE);
  const raw = lastValue(read, 'raw');
  const lost: string[] = read.options.some(({ name }) => name === 'form' || name === 'multipart')
    ? ['--form']
    : [];
  let hasKey = read.options.some(
    ({ name, value }) => (name === 'auth' || name === 'bearer') && value?.unresolved.length === 0,
  );
  const isMethod = /^[A-Z]+$/.test(read.rest[0]?.text ?? '');
  const items = read.rest.slice(isMethod ? 2 : 1);
  const members = new Map<string, unknown>();
  const unresolved: string[] = [];
  for (const item of items) {
    const [, written = '', sign, text = ''] = ITEM.exec(item.text) ?? [];
    const name = written.replace(/\\(.)/g, '$1');
    if (sign === ':' || sign === ';') hasKey ||= isKeyHeader(`${name}: ${text}`, item);
    else if (sign === '==' || sign === undefined) continue;
    else if (sign === '@') lost.push(`${name}@`);
    else {
      const content = sign.endsWith('@') ? file(text) : text;
      if (content === undefined) lost.push(`@${text}`);
      else
        setMember(members, name, sign.startsWith(':') ? parsedItem(content, item, lost) : content);
      unresolved.push(...item.unresolved);
    }
  }
  const built =
    members.size > 0 ? { text: JSON.stringify(plainMembers(members)), unresolved } : undefined;
  return { body: raw ?? built ?? input, hasKey, lost, unknown: read.unknown };
}

function parsedItem(content: string, item: Given, lost: string[]): unknown {
  const value = parseBounded(content);
  if (value === undefined) lost.push(item.text.slice(0, 40));
  return value;
}

/** `compose_file[name]` is a member of a member (HTTPie manual, Nested JSON); deeper paths are not of this request. */
function setMember(members: Map<string, unknown>, name: string, value: unknown): void {
  if (value === undefined) return;
  const [, outer, inner] = /^([^[\]]+)\[([^[\]]+)\]$/.exec(name) ?? [];
  if (outer === undefined || inner === undefined) {
    members.set(name, value);
    return;
  }
  const before = members.get(outer);
  const inside =
    before instanceof Map ? before : new Map(isMembers(before) ? Object.entries(before) : []);
  inside.set(inner, value);
  members.set(outer, inside);
}

const plainMembers = (members: ReadonlyMap<string, unknown>) =>
  Object.fromEntries(
    [...members].map(([name, value]) => [
      name,
      value instanceof Map ? Object.fromEntries(value as Map<string, unknown>) : value,
    ]),
  );
