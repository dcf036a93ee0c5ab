interface StatusWords {
  title: string;
  advice: string;
}

/** 465 to 468 are the cloud's own numbers for the on-chain steps; the rest are HTTP's. */
const STATUSES = new Map<number, StatusWords>([
  [
    401,
    {
      title: 'The API does not accept this key',
      advice: 'Enter another key. The form is kept as it is.',
    },
  ],
  [
    402,
    {
      title: 'The workspace cannot pay for this (status 402)',
      advice: 'Add credit to your workspace, then send it again.',
    },
  ],
  [
    404,
    {
      title: 'The API does not know this (status 404)',
      advice: 'It may have been deleted, or this API version does not have it.',
    },
  ],
  [
    405,
    {
      title: 'The API does not take this call (status 405)',
      advice: 'The address may be of another API, or of another version of it.',
    },
  ],
  [
    409,
    {
      title: 'It conflicts with something that exists (status 409)',
      advice: 'Most often a name, an app id or a GPU is taken. Change it and send it again.',
    },
  ],
  [
    413,
    {
      title: 'The request is too large (status 413)',
      advice: 'Make the compose file or the scripts smaller: together they may have 200 KB.',
    },
  ],
  [
    465,
    {
      title: 'The compose hash has to be registered on chain first (status 465)',
      advice: 'Register the hash in the app’s contract with your wallet, then send it again.',
    },
  ],
  [
    466,
    {
      title: 'The provision is unknown, has expired or was replaced (status 466)',
      advice: 'Provision again and use the new compose hash.',
    },
  ],
  [
    467,
    {
      title: 'The registering transaction could not be verified (status 467)',
      advice:
        'Check that it is confirmed, not reverted, on the right chain and to the right contract.',
    },
  ],
  [
    468,
    {
      title: 'The app’s contract does not allow this compose hash (status 468)',
      advice: 'Add the hash the server gave to the contract’s list, then send it again.',
    },
  ],
]);

/** What a status alone tells, and what to do, where the body says no more. */
export function statusWords(status: number, retryAfter: number | undefined): StatusWords {
  const seconds = retryAfter === 1 ? 'second' : 'seconds';
  const wait = retryAfter === undefined ? 'a moment' : `${retryAfter} ${seconds}`;
  if (status === 429) {
    return { title: 'Too many requests', advice: `Wait ${wait}, then send it again.` };
  }
  if (status >= 500) {
    return {
      title: `The API had a problem of its own (status ${status})`,
      advice: `Nothing in the form is at fault as far as the answer says. Wait ${wait}, then try again.`,
    };
  }
  return (
    STATUSES.get(status) ?? {
      title: `The API refused the request (status ${status})`,
      advice: 'Read what it says, change the form and send it again.',
    }
  );
}
