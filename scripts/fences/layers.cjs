/**
 * Who may import whom: app → features → { form, api, display } → { ui, domain } → text, and
 * sandbox → { domain, text }. Within the domain:
 * exchange → change → { create, images } → proof → hash → request → { cloud, compose, secrets } → schema.
 * Every rule has a fixture of its own name in fixtures/, and layers.test.ts proves that it fires.
 */
const layers = ['app', 'features', 'form', 'api', 'display', 'ui', 'domain', 'text'];
const mayImport = {
  app: ['features', 'form', 'api', 'display', 'ui', 'domain', 'text'],
  features: ['form', 'api', 'display', 'ui', 'domain', 'text'],
  form: ['ui', 'domain', 'text'],
  api: ['ui', 'domain', 'text'],
  display: ['ui', 'domain', 'text'],
  ui: ['text'],
  domain: ['text'],
  text: [],
};
/** The subjects of the domain: each may import those of the lines below its own. */
const subjects = [
  ['exchange'],
  ['change'],
  ['create', 'images'],
  ['proof'],
  ['hash'],
  ['request'],
  ['cloud', 'compose', 'secrets'],
  ['schema'],
];
const allButDomain = '^src/(?!(domain|text)/)';
/** What is loaded by import(), when it is first needed. */
const LAZY = '[.]lazy[.]tsx?$';
const tests = '[.]test[.]tsx?$';

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const path = (pattern, not) => ({ path: pattern, ...(not ? { pathNot: not } : {}) });
/** A package by name, whether it was resolved into node_modules or not. */
const packages = (pattern) => path(`(^|node_modules/)(${pattern})`);

const arrows = layers.flatMap((from) =>
  layers
    .filter((to) => to !== from && !mayImport[from].includes(to))
    .map((to) =>
      rule(
        `${from}-not-${to}`,
        `${from} may import: ${mayImport[from].join(', ') || 'no layer'}`,
        path(`^src/${from}/`),
        path(`^src/${to}/`),
      ),
    ),
);

const subjectArrows = subjects.flatMap((line, i) => {
  const below = subjects.slice(i + 1).flat();
  return line.flatMap((from) =>
    subjects
      .flat()
      .filter((to) => to !== from && !below.includes(to))
      .map((to) =>
        rule(
          `${from}-not-${to}`,
          `${from} may import: ${below.join(', ') || 'no subject'}`,
          path(`^src/domain/${from}/`),
          path(`^src/domain/${to}/`),
        ),
      ),
  );
});

module.exports = {
  forbidden: [
    ...arrows,
    ...subjectArrows,
    rule(
      'compose-not-schema',
      'a compose text is read by its own rules, without the request’s schema',
      path('^src/domain/compose/'),
      path('^src/domain/schema/'),
    ),
    rule(
      'secrets-not-schema',
      'only the answer about a key comes from outside and has a schema',
      path('^src/domain/secrets/', '^src/domain/secrets/key/'),
      path('^src/domain/schema/'),
    ),
    rule(
      'text-not-packages',
      'what everything stands on stands on nothing',
      path('^src/text/', `${tests}|[.]table[.]ts$`),
      path('node_modules/'),
    ),
    rule(
      'features-apart',
      'features never import one another; what two need moves down',
      path('^src/features/([^/]+)/'),
      path('^src/features/', '^src/features/$1/'),
    ),
    rule(
      'src-not-sandbox',
      'the page knows the API by HTTP only',
      path('^src/', tests),
      path('^sandbox/'),
    ),
    rule('src-not-scripts', 'the page is not the tools', path('^src/'), path('^scripts/')),
    rule(
      'page-not-testing',
      'the page does not know its tests',
      path('^src/', `${tests}|^src/testing/`),
      path('^src/testing/'),
    ),
    rule('src-not-e2e', 'the page does not know its tests', path('^src/'), path('^e2e/')),
    rule(
      'src-not-node',
      'the page runs in a browser',
      path('^src/', `${tests}|^src/.*[.]node[.]ts$`),
      { dependencyTypes: ['core'] },
    ),
    rule(
      'sandbox-not-page',
      'the sandbox shares the domain, and text with it',
      path('^sandbox/'),
      path(allButDomain),
    ),
    rule(
      'sandbox-not-scripts',
      'the sandbox is served, it does not serve',
      path('^sandbox/'),
      path('^scripts/'),
    ),
    rule(
      'sandbox-not-e2e',
      'the sandbox does not know its tests',
      path('^sandbox/'),
      path('^e2e/'),
    ),
    rule(
      'scripts-not-page',
      'scripts use the domain and the sandbox',
      path('^scripts/'),
      path(allButDomain),
    ),
    rule(
      'scripts-not-e2e',
      'scripts start the tests, they do not read them',
      path('^scripts/'),
      path('^e2e/'),
    ),
    rule('e2e-not-page', 'e2e sees the page as a person does', path('^e2e/'), path(allButDomain)),
    rule(
      'monaco-only-in-code-editor',
      'one folder knows the editor, so that one folder loads it',
      path('^src/', '^src/ui/code-editor/'),
      packages('monaco-'),
    ),
    rule(
      'domain-not-interface',
      'the domain runs in a worker, in the sandbox and in Node',
      path('^src/domain/'),
      packages(
        '(react|react-dom|react-hook-form|lucide-react|hono|tailwindcss)(/|$)|@hookform/|@tanstack/|@radix-ui/|@hono/',
      ),
    ),
    rule(
      'ui-not-data',
      'ui could move to another product',
      path('^src/ui/'),
      packages('(react-hook-form|zod|hono)(/|$)|@hookform/|@tanstack/|@phala/'),
    ),
    rule(
      'lazy-only-on-request',
      'a part that says it is lazy costs the first load nothing',
      path('^src/', tests),
      { path: LAZY, dynamic: false, dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'on-request-only-lazy',
      'a part that is loaded on request says so in its name',
      path('^src/', tests),
      { path: '^src/', pathNot: LAZY, dynamic: true },
    ),
    rule('no-cycles', 'a circle of imports has no bottom to test', {}, { circular: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^scripts/fences/fixtures/|^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'module', 'types', 'default'],
    },
  },
};
