/** Something the person at the terminal can mend: the entry files show its message without a stack. */
export class Refusal extends Error {
  override name = 'Refusal';
}
