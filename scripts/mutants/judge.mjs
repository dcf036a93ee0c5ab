const MIN_SCORE = 0.85;
const MAX_EQUIVALENT = 0.03;

const missed = new Set(['Survived', 'NoCoverage']);
const noticed = new Set(['Killed', 'Timeout']);

/**
 * What was found in these files: a row for each subject and for all, the mutants that no test notices,
 * and what is wrong with it. A survivor that was judged equivalent still counts as one in the score.
 */
export function judgeMutants(found, files, equivalents) {
  const mutants = files.flatMap(({ subject, file }) =>
    mutantsOf(file, found[file]).map((mutant) => ({ subject, ...mutant })),
  );
  const survivors = mutants.filter(({ status }) => missed.has(status));
  const known = equivalents.filter(({ file }) => files.some((one) => one.file === file));
  const unmatched = known.filter((entry) => !survivors.some((mutant) => isSame(mutant, entry)));
  const marked = mutants.map((mutant) => ({
    ...mutant,
    isEquivalent: missed.has(mutant.status) && known.some((entry) => isSame(mutant, entry)),
  }));
  const subjects = [...new Set(files.map(({ subject }) => subject))];
  const rows = subjects.map((name) =>
    count(
      name,
      marked.filter(({ subject }) => subject === name),
    ),
  );
  const total = count('all', marked);
  return {
    rows: [...rows, total],
    survivors: marked.filter(({ status, isEquivalent }) => missed.has(status) && !isEquivalent),
    problems: [
      ...[...rows, total].flatMap(problemsOf),
      ...unmatched.map(({ file, from, to }) => `No survivor any more: ${file}: ${from} → ${to}`),
    ],
  };
}

function count(name, mutants) {
  const killed = mutants.filter(({ status }) => noticed.has(status)).length;
  const survived = mutants.filter(({ status }) => missed.has(status)).length;
  const valid = killed + survived;
  return {
    name,
    mutants: valid,
    killed,
    /** Those of the killed that did not end; many of them mean that the machine was too busy. */
    endless: mutants.filter(({ status }) => status === 'Timeout').length,
    survived,
    equivalent: mutants.filter(({ isEquivalent }) => isEquivalent).length,
    ignored: mutants.filter(({ status }) => status === 'Ignored').length,
    /** Those that do not load or break the run by themselves; nobody could overlook them. */
    invalid: mutants.length - valid,
    score: valid === 0 ? 1 : killed / valid,
  };
}

function problemsOf({ name, mutants, equivalent, ignored, score }) {
  const problems = [];
  if (score < MIN_SCORE)
    problems.push(`${name}: fewer than ${MIN_SCORE * 100} % of the mutants are noticed`);
  if (equivalent > mutants * MAX_EQUIVALENT)
    problems.push(`${name}: more than ${MAX_EQUIVALENT * 100} % are called equivalent`);
  if (ignored > 0) problems.push(`${name}: ${ignored} mutants are switched off in the code`);
  return problems;
}

const isSame = (mutant, entry) =>
  mutant.file === entry.file && mutant.from === entry.from && mutant.to === entry.to;

/** The mutants of one file, each with its whole lines before and after, so that it can be found again. */
function mutantsOf(file, { source, mutants } = { source: '', mutants: [] }) {
  const lines = source.split('\n');
  return mutants.map(
    ({ location: { start, end }, replacement, status, mutatorName, static: isStatic }) => {
      const from = lines.slice(start.line - 1, end.line).join('\n');
      const head = lines[start.line - 1].slice(0, start.column - 1);
      const tail = lines[end.line - 1].slice(end.column - 1);
      return {
        file,
        line: start.line,
        status,
        mutatorName,
        isStatic,
        from: from.trim(),
        to: `${head}${replacement}${tail}`.trim(),
      };
    },
  );
}
