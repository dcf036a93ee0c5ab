import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, pagePolicy } from './headers';

const directives = new Map(
  contentSecurityPolicy.split('; ').map((text) => {
    const [name = '', ...values] = text.split(' ');
    return [name, values] as const;
  }),
);

describe('the content security policy', () => {
  it('names each directive once', () => {
    expect(directives.size).toBe(contentSecurityPolicy.split('; ').length);
  });

  it('starts from nothing and closes what default-src does not cover', () => {
    for (const name of [
      'default-src',
      'base-uri',
      'form-action',
      'frame-ancestors',
      'object-src',
    ]) {
      expect(directives.get(name), name).toEqual(["'none'"]);
    }
  });

  it('knows no source but the own origin, and data: for images', () => {
    for (const [name, values] of directives) {
      if (name === 'trusted-types' || name === 'require-trusted-types-for') continue;
      const allowed = new Set(["'none'", "'self'"]);
      if (name === 'img-src') allowed.add('data:');
      if (name === 'style-src') allowed.add("'unsafe-inline'");
      expect(
        values.filter((value) => !allowed.has(value)),
        name,
      ).toEqual([]);
    }
  });

  it('never evaluates text, and has no default or repeatable trusted-types policy', () => {
    expect(contentSecurityPolicy).not.toMatch(/unsafe-eval|\*|https?:|blob:|allow-duplicates/);
    expect(directives.get('require-trusted-types-for')).toEqual(["'script'"]);
    expect(directives.get('trusted-types')).toContain('console-worker');
    expect(directives.get('trusted-types')).not.toContain('default');
  });

  it('stands in the page as well, but for what works in a header alone', () => {
    expect(contentSecurityPolicy.replace("frame-ancestors 'none'; ", '')).toBe(pagePolicy);
  });
});
