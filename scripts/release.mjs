import { requireNode } from './setup/node-version.mjs';

// npm run release -- 0.2.0: version, changelog, commit and tag here, and release/ with the bundle and its hashes.
// Nothing leaves this machine: what is to be published is pushed and uploaded by a person who looked at it.
requireNode();
const { ToolRefusal, allowTypeScript, main, root } = await import('./setup/entry.mjs');
await main(async () => {
  const { createHash } = await import('node:crypto');
  const fs = await import('node:fs');
  const { execFileSync } = await import('node:child_process');
  const { join } = await import('node:path');
  const { ensureInstalled } = await import('./setup/install.mjs');
  const { runNode } = await import('./setup/run.mjs');
  const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  const edit = (file, change) => {
    const path = join(root, file);
    fs.writeFileSync(path, change(fs.readFileSync(path, 'utf8')));
  };

  const version = process.argv[2] ?? '';
  await ensureInstalled();
  await allowTypeScript();
  const { isLater, releaseChangelog } = await import('./release/changelog.ts');
  const { version: now } = JSON.parse(fs.readFileSync(join(root, 'package.json'), 'utf8'));
  if (!isLater(version, now))
    throw new ToolRefusal(
      `Use it like this: npm run release -- VERSION, which comes after ${now}, as in 1.2.3.`,
    );
  if (git('tag', '--list', `v${version}`) !== '')
    throw new ToolRefusal(`There is a tag v${version} already.`);
  if (git('status', '--porcelain') !== '')
    throw new ToolRefusal('There are changes that are not committed; a release is of a commit.');

  const day = new Date().toISOString().slice(0, 10);
  edit('CHANGELOG.md', (text) => releaseChangelog(text, version, day));
  const withVersion = (text) => text.replaceAll(`"version": "${now}"`, `"version": "${version}"`);
  // In the lock file the project is named twice at its beginning; others may have the same version below.
  const inHead = (text) => text.replace(/^[^]*?"node_modules\//, withVersion);
  edit('package.json', withVersion);
  edit('package-lock.json', inHead);

  const code = await runNode([join(root, 'scripts', 'bundle.mjs')]);
  if (code !== 0) {
    git('checkout', '--', 'CHANGELOG.md', 'package.json', 'package-lock.json');
    throw new ToolRefusal('The bundle failed; nothing is changed, committed or tagged.');
  }
  const name = `provision-console-${version}`;
  const folder = join(root, 'release', name);
  fs.rmSync(folder, { recursive: true, force: true });
  fs.cpSync(join(root, 'bundle'), folder, { recursive: true });
  const files = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
  const sumOf = (path, file) => {
    const bytes = fs.readFileSync(join(path, file));
    return `${createHash('sha256').update(bytes).digest('hex')}  ${file}\n`;
  };
  const sums = files.map((file) => sumOf(folder, file));
  fs.writeFileSync(join(folder, 'SHA256SUMS'), sums.join(''));
  const releases = join(root, 'release');
  execFileSync('tar', ['-czf', `${name}.tar.gz`, name], { cwd: releases });
  fs.writeFileSync(join(releases, `${name}.tar.gz.sha256`), sumOf(releases, `${name}.tar.gz`));

  git('commit', '-qam', `Release ${version}`);
  git('tag', '-a', `v${version}`, '-m', `Provision Console ${version}`);
  console.log(`release/${name}.tar.gz and the tag v${version} are ready. Look at both, then push.`);
});
