import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A folder nobody has written a pid into for this long was left by a crash between the two steps. */
const graceMs = 5000;

/** Runs `task` while no other process of this checkout does: two starts must not install at once. */
export async function withLock(folder, log, task) {
  mkdirSync(dirname(folder), { recursive: true });
  let told = false;
  while (!take(folder)) {
    if (!isHeld(folder)) {
      rmSync(folder, { recursive: true, force: true });
      continue;
    }
    if (!told) log('Another start is setting this checkout up; waiting for it.');
    told = true;
    await pause(250);
  }
  try {
    return await task();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** mkdir is atomic on every system, unlike "write if absent". */
function take(folder) {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
  writeFileSync(join(folder, 'pid'), String(process.pid));
  return true;
}

function isHeld(folder) {
  try {
    process.kill(Number(readFileSync(join(folder, 'pid'), 'utf8')), 0);
    return true;
  } catch (error) {
    if (error.code === 'EPERM') return true;
    return error.code === 'ENOENT' && isYoung(folder);
  }
}

function isYoung(folder) {
  const made = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return Date.now() - made < graceMs;
}
