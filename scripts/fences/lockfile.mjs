import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Packages that may carry an install script; none is run, everything is installed with --ignore-scripts. */
const mayHaveScript = new Set(['esbuild', 'fsevents', '@scarf/scarf', 'vue-demi']);

const here = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const asked = process.argv.slice(2);
const files =
  asked.length > 0 ? asked : [here('package-lock.json'), here('scripts/bench/package-lock.json')];
const nameOf = (path) => path.replace(/^.*node_modules\//, '');
const isForeign = (range) =>
  /^(git|github|gitlab|bitbucket|file|link|https?|ssh)[+:]|^[\w.-]+\/[\w.-]+/.test(range);

for (const file of files) {
  const { packages = {}, lockfileVersion } = JSON.parse(readFileSync(file, 'utf8'));
  const problems = problemsOf(packages);
  if (lockfileVersion !== 3) problems.push(`lockfileVersion is ${lockfileVersion}, not 3`);
  const name = relative(here('.'), file);
  for (const problem of problems) console.error(`${name}: ${problem}`);
  if (problems.length > 0) process.exitCode = 1;
  else console.log(`${name}: ${Object.keys(packages).length - 1} packages, all pinned.`);
}

function problemsOf(packages) {
  const problems = [];
  for (const [path, entry] of Object.entries(packages)) {
    const kinds = ['dependencies', 'devDependencies', 'optionalDependencies'];
    for (const [name, range] of kinds.flatMap((kind) => Object.entries(entry[kind] ?? {}))) {
      if (isForeign(range)) problems.push(`${path || 'the project'} wants ${name} from ${range}`);
    }
    for (const name of Object.keys(entry.optionalDependencies ?? {})) {
      if (!hasEntry(packages, path, name))
        problems.push(`${path} lists the optional ${name}, which has no entry: npm ci would fail`);
    }
    if (path !== '') problems.push(...faultsOf(path, entry));
  }
  return problems;
}

function faultsOf(path, entry) {
  const isHashed = entry.integrity?.startsWith('sha512-');
  return [
    entry.link && 'is a link',
    !path.includes('node_modules/') && 'is a local folder',
    !entry.integrity && !entry.inBundle && 'has no integrity',
    entry.integrity && !isHashed && 'has no sha512 integrity',
    entry.resolved && `names the host it came from: ${entry.resolved}`,
    entry.hasInstallScript && !mayHaveScript.has(nameOf(path)) && 'has an install script',
  ].flatMap((fault) => (fault ? [`${path} ${fault}`] : []));
}

/** As Node looks it up: in the package's own node_modules, then in each one above. */
function hasEntry(packages, path, name) {
  for (let place = path; ; place = place.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, '')) {
    if (packages[`${place && `${place}/`}node_modules/${name}`]) return true;
    if (place === '') return false;
  }
}
