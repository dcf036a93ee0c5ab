const columns = ['mutants', 'killed', 'endless', 'survived', 'equivalent', 'invalid'];

/** The survivors with their lines, then a table of the subjects, then what is wrong. */
export function printMutants({ rows, survivors, problems }) {
  for (const { file, line, status, mutatorName, from, to } of survivors) {
    const why = status === 'NoCoverage' ? ', which no test reaches' : '';
    console.log(
      `\n${file}:${line} ${mutatorName}${why}\n${indent('- ', from)}\n${indent('+ ', to)}`,
    );
  }
  const width = Math.max(...rows.map(({ name }) => name.length));
  const heads = columns.map((column) => column.padStart(11)).join('');
  console.log(`\n${''.padEnd(width)}   score${heads}`);
  for (const row of rows) {
    const cells = columns.map((column) => String(row[column]).padStart(11)).join('');
    const score = `${(row.score * 100).toFixed(1)} %`.padStart(8);
    console.log(`${row.name.padEnd(width)}${score}${cells}`);
  }
  for (const problem of problems) console.error(problem);
}

const indent = (sign, text) => text.replace(/^/gm, `  ${sign}`);
