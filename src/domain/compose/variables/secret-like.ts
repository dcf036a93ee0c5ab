/** Words that name a secret, as the last part of a variable's name. */
const NAMES =
  /(?:^|_)(?:PASSWORD|PASSWD|PASSPHRASE|SECRET|SECRET_KEY|API_?KEY|PRIVATE_?KEY|ACCESS_KEY|ACCESS_TOKEN|AUTH_TOKEN|BOT_TOKEN|API_TOKEN|TOKEN|MNEMONIC|SEED_PHRASE|CREDENTIALS)$/i;
/** Shapes that only secrets have. */
const SHAPES =
  /^(?:sk-[\w-]{20,}|gh[pousr]_\w{30,}|github_pat_\w{30,}|glpat-[\w-]{20,}|xox[abpr]-[\w-]{10,}|AKIA[0-9A-Z]{16}|-----BEGIN [A-Z ]*PRIVATE KEY-----)/;
const URL_PASSWORD = /^[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:/@$]{1,100}:([^\s@/$]{3,200})@/i;
/** Written to be replaced, or to switch something off. */
const PLACEHOLDER =
  /^(?:true|false|yes|no|on|off|none|null|disabled|\d{1,5}|<.*>|\[.*\]|x{3,}|\*{3,}|your[-_ ].*|change[-_]?me.*|replace[-_]?me.*|example.*|placeholder.*|dummy.*|todo.*|\/.*|https?:\/\/[^@]*)$/i;

/** Whether a variable's name says that its value is a secret. */
export const isSecretName = (name: string) => name.length <= 255 && NAMES.test(name);

/**
 * Whether an environment value written in the text looks like a secret: by its name, by a shape
 * only secrets have, or as the password of a URL. What depends on variables, is a path, or was
 * written to be replaced does not.
 */
export function isSecretLike(name: string, value: string): boolean {
  const start = value.slice(0, 400).trim();
  if (start.length < 3) return false;
  if (SHAPES.test(start)) return true;
  if (/\$[A-Za-z{]/.test(start)) return false;
  if (URL_PASSWORD.test(start)) return !PLACEHOLDER.test(URL_PASSWORD.exec(start)?.[1] ?? '');
  return isSecretName(name) && !PLACEHOLDER.test(start);
}
