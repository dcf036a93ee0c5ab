import { codePointName } from '@/text/hidden-characters';
import { utf8Length } from '@/text/utf8';

/** Bytes of one value that the guest accepts (dstack-util parse_env_file.rs). */
export const ENV_VALUE_MAX = 128 * 1024;

export interface SecretNote {
  severity: 'error' | 'warning';
  message: string;
  /** It looks like something that stands in a value's place. */
  isStandIn?: true;
}

const warning = (message: string): SecretNote => ({ severity: 'warning', message });
const standIn = (message: string): SecretNote => ({ ...warning(message), isStandIn: true });
const error = (message: string): SecretNote => ({ severity: 'error', message });

/** What is odd about a value; no note repeats any part of it. */
export function notesOnValue(value: string): SecretNote[] {
  if (value === '') return [warning('Empty: the app would find the variable with nothing in it.')];
  return RULES.flatMap((rule) => rule(value) ?? []);
}

type Rule = (value: string) => SecretNote | undefined;

/** More than any placeholder has; longer texts are not looked at by the rules about whole values. */
const SHORT = 200;

const RULES: Rule[] = [
  (value) =>
    utf8Length(value) > ENV_VALUE_MAX
      ? error('Longer than 128 KB, which the machine refuses.')
      : undefined,
  (value) =>
    /\p{Surrogate}/u.test(value)
      ? error('Holds half of a character, which cannot be sent. Enter it again.')
      : undefined,
  (value) =>
    isMask(value.trim())
      ? standIn('Looks like a mask copied from a screen, not the value behind it.')
      : undefined,
  (value) =>
    isPlaceholder(value.trim()) ? standIn('Looks like a placeholder that was left in.') : undefined,
  (value) =>
    /[\r\n]/.test(value)
      ? warning(
          'Has line breaks: the machine may hand them over as \\n in text. Base64 is the safe way for keys and certificates.',
        )
      : undefined,
  (value) =>
    value.includes('\\')
      ? warning(
          'Has a backslash, which the machine does not protect: the app may find another text.',
        )
      : undefined,
  (value) =>
    value !== value.trim() && value.trim() !== ''
      ? warning('Begins or ends with a space or line break.')
      : undefined,
  (value) => {
    const hidden = findHiddenCharacter(value);
    return hidden === undefined
      ? undefined
      : warning(`Holds a character that cannot be seen (${hidden}).`);
  },
];

/** `****`, `••••`, `[MASKED]`, `<redacted>`: what interfaces show in place of a value. */
function isMask(value: string): boolean {
  if (value.length > SHORT) return false;
  return (
    /^[*•●·█xX]{3,}$/u.test(value) ||
    /^[[<({]*(masked|redacted|hidden|encrypted|secret|sensitive)[\])>}]*$/i.test(value)
  );
}

const PLACEHOLDER_WORDS =
  /^(change[-_ ]?me|change[-_ ]?this|replace[-_ ]?me|todo|tbd|fixme|example|placeholder|dummy|password|your[-_ ].*|insert[-_ ].*|replace[-_ ]with.*|enter[-_ ].*|put[-_ ].*here)$/i;

/** `<your-key>`, `changeme`, `{{TOKEN}}`, `__TOKEN__`, `${TOKEN}`, `...`. */
function isPlaceholder(value: string): boolean {
  if (value.length > SHORT) return false;
  return (
    PLACEHOLDER_WORDS.test(value) ||
    /^<[^<>]+>$/.test(value) ||
    /^\{\{[^{}]*\}\}$/.test(value) ||
    /^__[A-Z0-9_]+__$/.test(value) ||
    /^\$\{?[A-Za-z_]\w*\}?$/.test(value) ||
    /^(\.{3}|…)$/.test(value)
  );
}

const HIDDEN =
  /(?![\t\n\r])\p{Cc}|[\u00A0\u00AD\u061C\u200B\u200C\u200E\u200F\u2028-\u202E\u2060\u2066-\u2069\uFEFF]|(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?)\u200D/u;

/**
 * The first control, bidirectional or zero-width character, as `U+200B`. Tab, line breaks and the joiner
 * inside emoji are common and harmless.
 */
export function findHiddenCharacter(text: string): string | undefined {
  const found = HIDDEN.exec(text);
  return found ? codePointName(found[0]) : undefined;
}
