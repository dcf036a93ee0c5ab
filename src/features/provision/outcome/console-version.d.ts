/** The version in package.json, put in when the page is built (vite.config.ts). */
declare const __CONSOLE_VERSION__: string;
