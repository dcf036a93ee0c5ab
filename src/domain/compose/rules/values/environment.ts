import { startedServices, type ParsedCompose } from '@/domain/compose/parsed-compose';
import type { Complaint } from '@/domain/compose/compose-finding';
import { isSecretLike } from '@/domain/compose/variables/secret-like';
import { spanOf } from '@/domain/compose/model/service';
import type { EnvironmentEntry } from '@/domain/compose/model/compose-model';
import { LINKS } from '@/domain/compose/rules/links';
import type { ComposeRule } from '@/domain/compose/rules/rule';

const entries = (
  file: ParsedCompose,
  say: (entry: EnvironmentEntry) => Omit<Complaint, 'from' | 'to'> | undefined,
): Complaint[] =>
  startedServices(file).flatMap(({ environment }) =>
    environment.flatMap((entry) => {
      const complaint = say(entry);
      return complaint ? [{ ...spanOf(entry), ...complaint }] : [];
    }),
  );

export const secretLiteral: ComposeRule = {
  id: 'secret-literal',
  source: 'advice',
  severity: 'warning',
  why: 'Unless public_tcbinfo is off anyone can read the compose text, and the host can read it in any case.',
  link: LINKS.env,
  check: (file) =>
    entries(file, ({ name, value, valueSpan, style }) => {
      if (value === undefined || !isSecretLike(name, value)) return undefined;
      const message = `${name} looks like a secret, and this text is public. Send it as an encrypted variable: \${${name}}.`;
      const fix = (from: number, to: number, text: string) => ({
        message,
        fix: { title: `Take ${name} from a variable`, edits: [{ from, to, text }], safe: false },
      });
      if (!valueSpan) return { message };
      if (style === 'map') return fix(valueSpan.from, valueSpan.to, `\${${name}}`);
      const source = file.text.slice(valueSpan.from, valueSpan.to);
      const at = source.indexOf('=');
      const quote = /^["']/.exec(source)?.[0] ?? '';
      if (at < 0 || source.includes('\n')) return { message };
      return fix(valueSpan.from + at + 1, valueSpan.to - quote.length, `\${${name}}`);
    }),
};

export const quotedValue: ComposeRule = {
  id: 'quoted-value',
  source: 'advice',
  severity: 'warning',
  why: 'In the list form everything after = is the value, the quotes included.',
  link: LINKS.env,
  check: (file) =>
    entries(file, ({ name, value, valueSpan, style }) => {
      const quote = value?.[0];
      const isQuoted =
        value !== undefined &&
        value.length > 1 &&
        (quote === '"' || quote === "'") &&
        value.endsWith(quote);
      if (style !== 'list' || !isQuoted || !valueSpan || !quote) return undefined;
      const message = `The quotes become part of the value of ${name}. Put none, or put them around the whole entry.`;
      const source = file.text.slice(valueSpan.from, valueSpan.to);
      const from = source.indexOf(`=${quote}`);
      const to = source.lastIndexOf(quote);
      const inner = source.slice(from + 2, to);
      // Only where the bare value stays plain YAML.
      const isPlain = source.startsWith(name) && /^[\w${}./:@+=-]*$/.test(inner);
      if (!isPlain) return { message };
      const edits = [from + 1, to].map((at) => ({
        from: valueSpan.from + at,
        to: valueSpan.from + at + 1,
        text: '',
      }));
      return { message, fix: { title: 'Remove the quotes', edits, safe: false } };
    }),
};
