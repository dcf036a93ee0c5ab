import { Stryker } from '@stryker-mutator/core';
import { mkdirSync, readFileSync } from 'node:fs';
import { availableParallelism, constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { root } from '../setup/entry.mjs';

const folder = '.cache/mutants';

/** Runs the tests against every mutant of these files; gives what was found of each file, by its path. */
export async function runMutants(files) {
  // An hour or more of work: whoever else uses the machine goes first.
  setPriority(constants.priority.PRIORITY_LOW);
  process.chdir(root);
  mkdirSync(folder, { recursive: true });
  const found = {};
  for (const part of new Set(files.map(partOf))) {
    const ofPart = files.filter((file) => partOf(file) === part).map(({ file }) => file);
    Object.assign(found, await runPart(part, ofPart));
  }
  return found;
}

/** The subject of the domain, whose own tests have to notice a mutant. */
const partOf = ({ file }) => file.split('/')[2];

async function runPart(part, mutate) {
  // Read by the config. With Stryker's own `testFiles` a mutant of what is evaluated once is not switched on.
  process.env.MUTANTS_OF = part;
  const report = `${folder}/${part}.json`;
  const stryker = new Stryker({
    mutate,
    testRunner: 'vitest',
    plugins: [import.meta.resolve('@stryker-mutator/vitest-runner')],
    // The config names the tests; looking for related ones takes longer than running them.
    vitest: { configFile: 'scripts/mutants/vitest.config.ts', related: false },
    coverageAnalysis: 'perTest',
    // What an earlier run found stays true while neither the mutant nor its tests changed.
    incremental: true,
    incrementalFile: `${folder}/${part}-found.json`,
    tempDirName: `${folder}/tmp`,
    ignorePatterns: ['.cache', '/dist', '/e2e', '/test-results', '/playwright-report'],
    reporters: ['progress', 'json'],
    jsonReporter: { fileName: report },
    concurrency: Math.max(1, availableParallelism() - 1),
    // A busy machine is slow; most mutants that never end are found by how often they were passed.
    timeoutMS: 90_000,
    dryRunTimeoutMinutes: 30,
    warnings: { slow: false },
  });
  await stryker.runMutationTest();
  return JSON.parse(readFileSync(join(root, report), 'utf8')).files;
}
