/** The same range as package.json's `engines`; said here because npm's own message is easily missed. */
const wanted = '20.19 or newer (22.12 or newer on the 22 line)';

/** True when this Node runs Vite 8 and the rest of the tools. */
function isNodeSupported(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  if (major === 20) return minor >= 19;
  return major === 22 ? minor >= 12 : major > 22;
}

export function requireNode() {
  if (isNodeSupported(process.version)) return;
  console.error(`The Provision Console needs Node ${wanted}; this is ${process.version}.`);
  console.error('Install a current one from https://nodejs.org and start again.');
  process.exit(1);
}
