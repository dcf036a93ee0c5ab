import { tellTyping } from './pending-text';
import { inBoth } from './shown-edits';
import { fromEditor, recallWhole, rememberWhole, startOriginals, toEditor } from './verbatim';
import { applyEdits, type TextEdit } from '@/text/edits';

/** What Monaco and the textarea both offer: LF text without a byte order mark. */
export interface TextView {
  read(): string;
  write(text: string): void;
  /** Edits in one step that undo takes back. */
  edit(edits: readonly TextEdit[]): void;
}

/** Owns one editor's text across its views: lets them type freely, and answers with the verbatim text when it is flushed. */
export class TextOwner {
  #onText: (text: string) => void = () => {};
  #text: string;
  #originals;
  #view: TextView | undefined;
  /** The view holds what was not answered yet. */
  #isBehind = false;
  /** Answers the parent has not handed back yet: seeing one again is an echo, not a new text. */
  #unechoed: string[] = [];

  constructor(text: string) {
    this.#text = text;
    this.#originals = startOriginals(text);
  }

  /** The verbatim text as of the last answer. */
  get text(): string {
    return this.#text;
  }

  /** The text a new view starts with: what the present view still holds is taken over first. */
  startText(): string {
    this.flush();
    return toEditor(this.#text);
  }

  /** The whole text whose byte order mark and line ends an edit keeps; undo sets it back. */
  get style(): string {
    return this.#originals.current;
  }

  set style(whole: string) {
    this.#originals = { ...this.#originals, current: whole };
  }

  /** Called on every render, so that a late answer reaches the present handler. */
  answerTo(onText: (text: string) => void): void {
    this.#onText = onText;
  }

  attach(view: TextView): () => void {
    this.flush();
    this.#view = view;
    return () => {
      if (this.#view !== view) return;
      this.flush();
      this.#view = undefined;
    };
  }

  /** The view's text changed. */
  touch(): void {
    this.#isBehind = true;
    tellTyping();
  }

  /** Answers now, if there is anything unanswered. */
  flush(): void {
    if (!this.#isBehind) return;
    this.#disarm();
    if (this.#view) this.#answer(this.#view.read());
  }

  /** The person is about to replace everything with this text (the view does it itself). */
  expectWhole(text: string): void {
    this.#originals = rememberWhole(this.#originals, text);
  }

  /** The person replaced everything with this text. */
  replace(text: string): void {
    this.flush();
    this.expectWhole(text);
    this.#view?.write(toEditor(text));
    this.#disarm();
    this.#send(text);
  }

  /**
   * Makes edits that were worked out for `base`; everything else stays byte for byte, mixed line ends included.
   * False, and nothing done, where the text is not `base` any more.
   */
  edit(base: string, edits: readonly TextEdit[]): boolean {
    this.flush();
    if (this.#text !== base) return false;
    const { verbatim, shown } = inBoth(base, edits);
    const next = applyEdits(base, verbatim);
    this.expectWhole(next);
    this.#view?.edit(shown);
    // An edit that takes half of a line end along has no counterpart in the copy.
    if (this.#view && this.#view.read() !== toEditor(next)) this.#view.write(toEditor(next));
    this.#disarm();
    this.#send(next);
    return true;
  }

  /** The parent's value: an echo of an answer, or a new text that takes the editor over. */
  receive(value: string): void {
    const echo = this.#unechoed.indexOf(value);
    if (echo >= 0) this.#unechoed.splice(0, echo + 1);
    if (echo >= 0 || value === this.#text) return;
    this.#disarm();
    this.#unechoed = [];
    this.#text = value;
    this.expectWhole(value);
    this.#view?.write(toEditor(value));
    this.#disarm();
  }

  #answer(edited: string): void {
    const whole = recallWhole(edited, this.#originals);
    if (whole !== undefined) this.style = whole;
    this.#send(fromEditor(edited, this.#originals));
  }

  #send(text: string): void {
    if (text === this.#text) return;
    this.#text = text;
    this.#unechoed.push(text);
    this.#onText(text);
  }

  #disarm(): void {
    this.#isBehind = false;
  }
}
