import { describe, expect, it } from 'vitest';
import { isSecretLike } from './secret-like';

const of = (length: number) => 'a1'.repeat(150).slice(0, length);

describe('a secret', () => {
  it.each(
    'PASSWORD passwd DB_PASSPHRASE SECRET APP_SECRET_KEY APIKEY API_KEY PRIVATEKEY PRIVATE_KEY ACCESS_KEY ACCESS_TOKEN AUTH_TOKEN BOT_TOKEN API_TOKEN TOKEN MNEMONIC SEED_PHRASE CREDENTIALS'.split(
      ' ',
    ),
  )('is what %s is', (name) => expect(isSecretLike(name, 'hunter22')).toBe(true));

  it.each('MYPASSWORD PASSWORDS PASSWORD_FILE KEY SECRETARY MY-TOKEN TOKENS NAME'.split(' '))(
    'is not what %s is',
    (name) => expect(isSecretLike(name, 'hunter22')).toBe(false),
  );

  it.each([
    [`sk-${of(20)}`, `sk-${of(19)}`],
    [`ghp_${of(30)}`, `ghp_${of(29)}`],
    [`gho_${of(30)}`, `ghx_${of(30)}`],
    [`ghu_${of(30)}`, `gh_${of(30)}`],
    [`ghs_${of(30)}`, `xghs_${of(30)}`],
    [`ghr_${of(30)}`, `ghr-${of(30)}`],
    [`github_pat_${of(30)}`, `github_pat_${of(29)}`],
    [`glpat-${of(20)}`, `glpat-${of(19)}`],
    [`xoxa-${of(10)}`, `xoxa-${of(9)}`],
    [`xoxb-${of(10)}`, `xoxc-${of(10)}`],
    [`xoxp-${of(10)}`, `xox-${of(10)}`],
    [`xoxr-${of(10)}`, `xoxr${of(10)}`],
    [`AKIA${'A1'.repeat(8)}`, `AKIA${'A1'.repeat(7)}A`],
    ['-----BEGIN PRIVATE KEY-----', '-----BEGIN PUBLIC KEY-----'],
    ['-----BEGIN RSA PRIVATE KEY-----\nx', '----BEGIN RSA PRIVATE KEY-----'],
    ['  sk-aaaaaaaaaaaaaaaaaaaa', 'a sk-aaaaaaaaaaaaaaaaaaaa'],
    ['ab://u:abc@h', 'a://u:abc@h'],
    [`a${of(20)}://u:abc@h`, `a${of(21)}://u:abc@h`],
    ['a+b.c-d://u:abc@h', '1a://u:abc@h'],
    [`ab://${of(100)}:abc@h`, `ab://${of(101)}:abc@h`],
    ['ab://u:abc@h', 'ab://:abc@h'],
    ['AB://u:abc@h', 'ab:/u:abc@h'],
    [`ab://u:${of(200)}@h`, `ab://u:${of(201)}@h`],
    ['ab://u:abc@h', 'ab://u:ab@h'],
    ['ab://u:abc@h', 'ab://u:a/c@h'],
    ['ab://u:a:c@h', 'ab://u:${P}@h'],
    ['ab://u:abc@h', 'x ab://u:abc@h'],
    ['ab://u:hunter@h', 'ab://u:changeme@h'],
  ])('has a shape, and its neighbour has none (%#)', (yes, no) => {
    expect(isSecretLike('X', yes)).toBe(true);
    expect(isSecretLike('X', no)).toBe(false);
  });

  it.each(
    'true FALSE yes no on off none null disabled 1 12345 <x> [x] xxx XXXX *** your-key your_key change-me change_me changeme replaceme replace-me-now example.com placeholder dummy1 todo /run/x http://x https://x'.split(
      ' ',
    ),
  )('is not written as %s', (value) => expect(isSecretLike('TOKEN', value)).toBe(false));

  it.each(
    'trues untrue 123456 xx<x> <x>y xxxy [x]y **x yourkey my-change-me x/run no-http://x http://a@b'.split(
      ' ',
    ),
  )('may be %s', (value) => expect(isSecretLike('TOKEN', value)).toBe(true));

  it.each([
    ['two characters', 'ab', false],
    ['three characters', 'abc', true],
    ['three with their spaces', ' ab ', false],
    ['a variable', 'a$B', false],
    ['a variable in braces', 'a${B}', false],
    ['a sign of money', 'abc$1', true],
    ['a place far behind', `${'a'.repeat(400)}$B`, true],
    ['a place just before', `${'a'.repeat(398)}$B`, false],
  ])('of %s', (_, value, is) => expect(isSecretLike('TOKEN', value)).toBe(is));

  it('has a name of at most 255 characters', () => {
    const name = (length: number) => `${'A'.repeat(length - 6)}_TOKEN`;
    expect(isSecretLike(name(255), 'hunter22')).toBe(true);
    expect(isSecretLike(name(256), 'hunter22')).toBe(false);
  });
});
