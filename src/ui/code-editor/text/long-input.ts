/**
 * Puts a long text that a program types, or a person drops, into a plain field in one go, out of sight: as a browser
 * does it, ten million characters take it minutes. Undo does not take it back.
 */
export function takeLongInput(
  node: HTMLTextAreaElement,
  longerThan: number,
  beforeIt: () => void,
): () => void {
  const put = (event: InputEvent) => {
    const text = event.data ?? event.dataTransfer?.getData('text/plain') ?? '';
    if (!event.cancelable || text.length <= longerThan) return;
    event.preventDefault();
    beforeIt();
    // What is in sight is laid out at once.
    node.hidden = true;
    node.setRangeText(text, node.selectionStart, node.selectionEnd, 'end');
    // The field counts a CR and LF as one.
    node.hidden = node.textLength > longerThan;
    node.dispatchEvent(new Event('input', { bubbles: true }));
  };
  node.addEventListener('beforeinput', put);
  return () => node.removeEventListener('beforeinput', put);
}
