/** What the frame around a view may ask of it. */
export interface ViewHandle {
  focus(): void;
  goToNextProblem(): void;
  /** Selects and shows a part of the shown text. */
  select(from: number, to: number): void;
}
