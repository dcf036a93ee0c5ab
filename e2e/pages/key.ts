/** What the sandbox takes for a key. */
export const KEY = 'phak_sandbox';

export const KEY_HEADERS = { 'X-API-Key': KEY };
