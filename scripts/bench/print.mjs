const HEADINGS = {
  lint: 'The checks of a compose text and its hash, in ms; the page runs them in a worker',
  verdicts: 'The verdict on a hash, in ms',
};

/** Prints each part that was measured as a table, and all of them as JSON at the end. */
export function print({ load, typing, lint, verdicts }) {
  if (load) {
    console.log('\nOpening the page (median of cold loads, loopback)');
    console.table({
      'first paint, ms': load.firstPaint,
      'form usable, ms': load.formUsable,
      'editor ready, ms': load.editorReady,
      'bytes until the form is usable': load.bytesToForm,
      'bytes until the editor is ready': load.bytesToEditor,
    });
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
  console.log(JSON.stringify({ load, typing, lint, verdicts }));
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

const round = (number, digits) => Number(number.toFixed(digits));
