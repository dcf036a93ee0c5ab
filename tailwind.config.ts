import type { Config } from 'tailwindcss';

/** Every colour is a token of src/index.css, so that a theme is one block of variables. */
const token = (name: string) => `var(--${name})`;

export default {
  content: ['./index.html', './src/**/*.{ts,tsx}'],
  theme: {
    colors: {
      transparent: 'transparent',
      current: 'currentColor',
      canvas: token('canvas'),
      surface: token('surface'),
      shade: token('shade'),
      raised: token('raised'),
      line: token('line'),
      'line-strong': token('line-strong'),
      ink: token('ink'),
      muted: token('muted'),
      faint: token('faint'),
      accent: token('accent'),
      'accent-ink': token('accent-ink'),
      'accent-soft': token('accent-soft'),
      good: token('good'),
      'good-soft': token('good-soft'),
      warn: token('warn'),
      'warn-soft': token('warn-soft'),
      bad: token('bad'),
      'bad-soft': token('bad-soft'),
    },
    fontFamily: {
      sans: ['"Inter Variable"', '"Inter in Arial"', 'system-ui', 'sans-serif'],
      mono: ['"JetBrains Mono Variable"', 'ui-monospace', 'monospace'],
    },
    fontSize: {
      xs: ['12px', '16px'],
      sm: ['13px', '20px'],
      base: ['14px', '20px'],
      lg: ['16px', '24px'],
      xl: ['20px', '28px'],
    },
    borderRadius: { none: '0', sm: '3px', DEFAULT: '5px', lg: '8px', full: '9999px' },
    screens: { md: '900px', xl: '1280px' },
  },
} satisfies Config;
