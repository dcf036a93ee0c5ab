/**
 * In the page, by what a person reads there and by nothing of the product's inside: marks each key and the frame that
 * shows it, and notes when the preview, the predicted hash and the findings of the compose text last changed on screen.
 */
export function watchScreen() {
  const seen = { key: 0, shown: {} };
  window.benchSeen = seen;
  const mark = ({ timeStamp }) => {
    seen.key = timeStamp;
    performance.mark('bench-key');
    requestAnimationFrame(() => performance.mark('bench-frame'));
  };
  window.addEventListener('keydown', mark, { capture: true });

  const found = {};
  /** Looked for again only when it has left the page. */
  const once = (name, find) => {
    if (!found[name]?.isConnected) found[name] = find();
    return found[name];
  };
  const labelOf = (element) => document.getElementById(element.getAttribute('aria-labelledby'));
  const composeFile = () =>
    [...document.querySelectorAll('[role=group][aria-labelledby]')].find((group) =>
      labelOf(group)?.textContent.startsWith('Compose file'),
    );
  const textOf = (name, selector) =>
    once(name, () => document.querySelector(selector))?.textContent ?? '';
  const read = {
    preview: () => textOf('preview', '[aria-label="Request body"]') || undefined,
    // The new hash comes first; after it may stand what it was.
    hash: () =>
      /Predicted hash\W*([0-9a-f]{4,64}(?:[ …]+[0-9a-f]{4})*)/.exec(textOf('bar', 'footer'))?.[1],
    findings: () => {
      const said = [...(once('editor', composeFile)?.querySelectorAll('p') ?? [])];
      return /depends on (\S+), which/.exec(said.map((p) => p.textContent).join('\n'))?.[1];
    },
  };

  const look = () => {
    isDue = false;
    for (const what of Object.keys(read)) {
      const value = read[what]();
      if (value === undefined || value === seen.shown[what]?.value) continue;
      seen.shown[what] = { value, at: Infinity };
      afterFrame(() => (seen.shown[what].at = performance.now()));
    }
  };
  // A message that is sent while a frame is made comes when the page has been laid out and painted.
  const afterFrame = (done) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', done);
    port1.start();
    port2.postMessage(undefined);
  };
  let isDue = false;
  const lookWithNextFrame = () => {
    if (!isDue) requestAnimationFrame(look);
    isDue = true;
  };
  const observer = new MutationObserver(lookWithNextFrame);
  /** Looking costs a key up to a millisecond, so that it rests while keys are measured. */
  window.benchWatch = (on) => {
    observer.disconnect();
    if (!on) return;
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    lookWithNextFrame();
  };
  window.benchWatch(true);
}
