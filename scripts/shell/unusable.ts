/** Something the person at the terminal can mend: shown without a stack, with the exit code 2. */
export class Unusable extends Error {
  override name = 'Refusal';
  exitCode = 2;
}
