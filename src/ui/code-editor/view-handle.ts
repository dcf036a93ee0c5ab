/** What the frame around a view may ask of it. */
export interface ViewHandle {
  focus(): void;
  goToNextProblem(): void;
}
