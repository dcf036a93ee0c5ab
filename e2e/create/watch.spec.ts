import { expect, test } from '#e2e/pages/test';

// A watch that sees nothing would let everything through: each kind of trouble is made once.
test.describe('the watch over every test notices', () => {
  test.beforeEach(({ page }) => page.goto('/'));

  test('a console error', { tag: '@everywhere' }, async ({ page, trouble }) => {
    await page.evaluate(() => console.error('one'));
    await expect
      .poll(() => trouble.splice(0))
      .toEqual([expect.stringMatching(/^console error: one at /)]);
  });

  test('a console warning', async ({ page, trouble }) => {
    await page.evaluate(() => console.warn('one'));
    await expect
      .poll(() => trouble.splice(0))
      .toEqual([expect.stringMatching(/^console warning: one at /)]);
  });

  test('an uncaught error', { tag: '@everywhere' }, async ({ page, trouble }) => {
    await page.evaluate(() => void setTimeout(() => Reflect.get(window, 'missing').call()));
    await expect.poll(() => trouble.splice(0)).toEqual([expect.stringMatching(/^page error: /)]);
  });

  test('a request to another origin', async ({ page, trouble }) => {
    await page.route('http://other-site.test/**', (route) => route.abort());
    await page.evaluate(() => {
      location.href = 'http://other-site.test/';
    });
    const expected = 'request to another origin: http://other-site.test/';
    await expect.poll(() => trouble.splice(0)).toEqual([expected]);
  });

  test('a violation of the policy', async ({ page, trouble }) => {
    await page.evaluate(() => {
      const image = new Image();
      image.src = 'http://other-site.test/one.png';
    });
    // In no certain order; the request is noticed although it never leaves.
    for (const kind of [
      'policy violation: img-src',
      'console error: ',
      'request to another origin',
    ]) {
      await expect.poll(() => trouble.join('\n')).toContain(kind);
    }
    trouble.length = 0;
  });
});
