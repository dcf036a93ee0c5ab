import { existsSync } from 'node:fs';
import { installDebian } from './debian.mjs';

/** Where Debian puts the registry that the images are looked up in by a test. */
const registryProgram = '/usr/bin/docker-registry';

/** Brings a registry to test with where it may; the test says so in words where there is none. */
export async function ensureRegistry(log = console.log) {
  if (!existsSync(registryProgram)) await installDebian('docker-registry', log);
}
