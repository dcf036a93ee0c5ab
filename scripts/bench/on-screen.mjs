/**
 * In the page, by what a person reads there and by nothing of the product's inside: marks each key and the frame that
 * shows it, and notes when the preview, the predicted hash and the findings of the compose text last changed on screen.
 */
export function watchScreen() {
  const mark = ({ timeStamp }) => {
    seen.key = timeStamp;
    performance.mark('bench-key');
    requestAnimationFrame(() => performance.mark('bench-frame'));
  };
  window.addEventListener('keydown', mark, { capture: true });

  const seen = { key: 0, shown: {} };
  window.benchSeen = seen;
  const labelled = (role, label) =>
    [...document.querySelectorAll(`[role=${role}]`)].find((element) =>
      document.getElementById(element.getAttribute('aria-labelledby'))?.innerText.startsWith(label),
    );
  let editor;
  const read = {
    preview: () => document.querySelector('[aria-label="Request body"]')?.textContent,
    // The new hash comes first; after it may stand what it was.
    hash: () =>
      /Predicted hash\W*([0-9a-f]{4,64}(?:[ …]+[0-9a-f]{4})*)/.exec(
        document.querySelector('footer')?.textContent ?? '',
      )?.[1],
    findings: () => {
      if (!editor?.isConnected) editor = labelled('group', 'Compose file');
      return /depends on (\S+), which/.exec(editor?.textContent ?? '')?.[1];
    },
  };
  const look = () => {
    for (const [what, value] of Object.entries(read).map(([name, now]) => [name, now()])) {
      if (value === undefined || value === seen.shown[what]?.value) continue;
      const change = { value, at: Infinity };
      seen.shown[what] = change;
      afterFrame(() => (change.at = performance.now()));
    }
  };
  // A message that is sent while a frame is made comes when the page has been laid out and painted.
  const afterFrame = (done) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', done);
      port1.start();
      port2.postMessage(undefined);
    });
  look();
  new MutationObserver(look).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
  });
}
