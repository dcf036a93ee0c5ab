import type { OwnServerAnswered } from './failures';
import { SAFE } from './unreadable';

/** What the page's own server said in the API's place: whether the request went on, and what to do. */
export function ownServerWords({ status, message, raw }: OwnServerAnswered) {
  return { ...wordsFor(status), details: message === '' ? [] : [message], raw };
}

function wordsFor(status: number): { title: string; advice: string } {
  if (status === 403) {
    return {
      title: 'This page’s own server refused the request, not the API (status 403)',
      advice:
        'Nothing was passed on to the API. The server answers this machine alone, and its own page alone: open the console at the address that it printed when it started. Behind another name or a proxy it refuses.',
    };
  }
  if (status === 413) {
    return {
      title: 'The request is too large for this page’s own server (status 413)',
      advice:
        'Nothing was passed on to the API. Make the compose file or the scripts smaller: the API takes 200 KB of both together.',
    };
  }
  if (status >= 500) {
    return {
      title: `This page’s own server got no answer from the API that it could pass on (status ${status})`,
      advice: `The API may have received the request or not. ${SAFE} try again.`,
    };
  }
  return {
    title: `This page’s own server refused the request, not the API (status ${status})`,
    advice:
      'Nothing was passed on to the API. Page and server may be of different versions: reload the page, the form is kept.',
  };
}
