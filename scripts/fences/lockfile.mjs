import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Packages that may carry an install script; none is run, npm start installs with --ignore-scripts. */
const mayHaveScript = new Set(['esbuild', 'fsevents']);

const file = process.argv[2] ?? fileURLToPath(new URL('../../package-lock.json', import.meta.url));
const { packages = {}, lockfileVersion } = JSON.parse(readFileSync(file, 'utf8'));
const problems = lockfileVersion === 3 ? [] : [`lockfileVersion is ${lockfileVersion}, not 3`];
const nameOf = (path) => path.replace(/^.*node_modules\//, '');
const isForeign = (range) =>
  /^(git|github|gitlab|bitbucket|file|link|https?|ssh)[+:]|^[\w.-]+\/[\w.-]+/.test(range);

for (const [path, entry] of Object.entries(packages)) {
  const kinds = ['dependencies', 'devDependencies', 'optionalDependencies'];
  for (const [name, range] of kinds.flatMap((kind) => Object.entries(entry[kind] ?? {}))) {
    if (isForeign(range)) problems.push(`${path || 'the project'} wants ${name} from ${range}`);
  }
  for (const name of Object.keys(entry.optionalDependencies ?? {})) {
    if (!hasEntry(path, name))
      problems.push(`${path} lists the optional ${name}, which has no entry: npm ci would fail`);
  }
  if (path !== '') check(path, entry);
}

function check(path, entry) {
  if (entry.link) problems.push(`${path} is a link`);
  if (!path.includes('node_modules/')) problems.push(`${path} is a local folder`);
  if (!entry.integrity && !entry.inBundle) problems.push(`${path} has no integrity`);
  if (entry.integrity && !entry.integrity.startsWith('sha512-'))
    problems.push(`${path} has no sha512 integrity`);
  if (entry.resolved) problems.push(`${path} names the host it came from: ${entry.resolved}`);
  if (entry.hasInstallScript && !mayHaveScript.has(nameOf(path)))
    problems.push(`${path} has an install script`);
}

/** As Node looks it up: in the package's own node_modules, then in each one above. */
function hasEntry(path, name) {
  for (let place = path; ; place = place.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, '')) {
    if (packages[`${place && `${place}/`}node_modules/${name}`]) return true;
    if (place === '') return false;
  }
}

for (const problem of problems) console.error(`package-lock.json: ${problem}`);
if (problems.length === 0)
  console.log(`package-lock.json: ${Object.keys(packages).length - 1} packages, all pinned.`);
process.exitCode = problems.length === 0 ? 0 : 1;
