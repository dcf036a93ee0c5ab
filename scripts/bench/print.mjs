const HEADINGS = {
  lint: 'The checks of a compose text and its hash, in ms; the page runs them in a worker',
  verdicts: 'The verdict on a hash, in ms',
  proof:
    'A quote with log, document and collateral, in the page’s worker, to every claim drawn, in ms',
};

/** Prints each part that was measured as a table, and all of them as JSON at the end. */
export function print(measured) {
  const { load, lighthouse, machines, typing, lint, verdicts, proof, server } = measured;
  if (load) {
    console.log('\nOpening the page: cold, on loopback, interleaved; medians in ms and bytes');
    console.table(Object.fromEntries(load.map(({ name, ...figures }) => [name, figures])));
    console.log('The same, as parts of a peer’s');
    console.table(ratios(load));
  }
  if (lighthouse) {
    console.log('Lighthouse on the built page, medians');
    console.table(lighthouse);
  }
  if (machines) {
    console.log('The list of a workspace with many machines, cold, medians in ms');
    console.table({ '/cvms': machines });
  }
  for (const { kilobytes, pages } of typing ?? []) {
    console.log(
      `Typing in a compose text of ${kilobytes} KB, in ms (scripts/bench/typing.mjs says how)`,
    );
    console.table(sideBySide(pages));
  }
  if (lint) {
    console.log(HEADINGS.lint);
    console.table(Object.fromEntries(lint.map(({ what, ...rest }) => [what, rest])));
  }
  if (verdicts) {
    console.log(HEADINGS.verdicts);
    console.table(
      Object.fromEntries(verdicts.map(({ kilobytes, ...rest }) => [`${kilobytes} KB`, rest])),
    );
  }
  if (proof) {
    console.log(HEADINGS.proof);
    console.table({ '/audit': proof });
  }
  if (server) {
    console.log('The server alone, in ms');
    console.table(server);
  }
  console.log(JSON.stringify(measured));
}

/** One line for each figure, one column for each page, and what this build comes to beside the others. */
function sideBySide(pages) {
  const of = (name) => pages.find((page) => page.name === name)?.rows;
  const [own, against, bare] = ['this', 'against', 'bare Monaco'].map(of);
  return Object.fromEntries(
    Object.entries(own).map(([what, ms]) => [
      what,
      {
        this: ms,
        ...(against && { against: against[what], 'this / against': round(ms / against[what], 2) }),
        ...(bare?.[what] !== undefined && {
          'bare Monaco': bare[what],
          'this - bare': round(ms - bare[what], 1),
        }),
      },
    ]),
  );
}

function ratios([own, ...peers]) {
  return Object.fromEntries(
    peers.map((peer) => [
      `this / ${peer.name}`,
      {
        firstPaint: round(own.firstPaint / peer.firstPaint, 2),
        usable: round(own.usable / peer.usable, 2),
        bytesToForm: round(own.bytesToForm / peer.bytesToForm, 2),
      },
    ]),
  );
}

const round = (number, digits) => Number(number.toFixed(digits));
