import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { root } from './entry.mjs';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Runs a program to its end and answers its exit code; a signal to us reaches it, then ends us. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    let caught;
    const forward = (signal) => {
      caught = signal;
      child.kill(signal);
    };
    for (const signal of signals) process.on(signal, forward);
    const settle = () => signals.forEach((signal) => process.off(signal, forward));
    child.once('error', (error) => {
      settle();
      reject(error);
    });
    child.once('exit', (code, signal) => {
      settle();
      if (caught) process.exit(128 + constants.signals[caught]);
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
}

export const runNode = (args, options) => run(process.execPath, args, options);

/** npm's own entry file, so that no shell and no `npm.cmd` is needed; Node ships it in one of two places. */
export function npmCommand() {
  const here = dirname(process.execPath);
  const fromNpm = process.env.npm_execpath;
  const places = [
    basename(fromNpm ?? '') === 'npm-cli.js' ? fromNpm : undefined,
    join(here, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(here, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  const found = places.find((place) => place && existsSync(place));
  return found ? { command: process.execPath, args: [found] } : { command: 'npm', args: [] };
}

/** Runs npm in a folder. */
export function runNpm(args, cwd = root) {
  const npm = npmCommand();
  // Needed on Windows only, where the fallback `npm` is a .cmd file; the arguments are constants.
  const shell = npm.args.length === 0 && process.platform === 'win32';
  return run(npm.command, [...npm.args, ...args], { cwd, shell });
}

/** The JavaScript file behind a command of an installed package: the shims in .bin differ by system. */
export function binFile(packageName, command) {
  const home = join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  return join(home, typeof bin === 'string' ? bin : bin[command]);
}
