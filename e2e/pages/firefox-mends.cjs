// Required by Node before Playwright where the tests run in Firefox: what the two do not yet understand of one another.
const { ws: WebSocket } = require('playwright-core/lib/utilsBundle');

/** Commands that this Firefox does not know, and that no test here needs. */
const UNKNOWN = new Set(['emulation.setMediaFeaturesOverride']);

const { send } = WebSocket.prototype;
WebSocket.prototype.send = function mended(data, ...rest) {
  const { id, method } = typeof data === 'string' ? JSON.parse(data) : {};
  if (!UNKNOWN.has(method)) return send.call(this, data, ...rest);
  const answer = JSON.stringify({ type: 'success', id, result: {} });
  queueMicrotask(() => this.emit('message', Buffer.from(answer), false));
};
