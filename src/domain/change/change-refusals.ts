/** What leads on after a change that was refused. */
export type ChangeRemedy =
  /** The server no longer has the document: provision the change again. */
  | 'provision-again'
  /** The contract does not allow the hash or the device, or does not yet. */
  | 'register'
  /** Something else is under way: wait, then send the same again. */
  | 'wait'
  /** Something about the account, in the cloud's own pages. */
  | 'account'
  /** There is no such machine any more. */
  | 'gone'
  | 'correct';

export interface ChangeRefusal {
  title: string;
  advice: string;
  remedy: ChangeRemedy;
}

const AGAIN = 'Provision the change again: what you edited is kept.';

/**
 * A refusal of the second day in words, by status first (old docs give the codes other numbers), then by code and text
 * (changes.md 1; Phala docs, error-codes). Undefined for one that says nothing special of a change.
 */
export function changeRefusal(
  status: number,
  code: string | undefined,
  said: string,
): ChangeRefusal | undefined {
  if (status === 465 || code === 'ERR-01-005') {
    return {
      title: 'The hash has to be registered on chain first',
      advice:
        'Nothing was changed. Register the hash that the server gave with the app’s contract, then send the same again.',
      remedy: 'register',
    };
  }
  if (status === 466 || code === 'ERR-01-006') {
    return {
      title: 'What was provisioned is no longer there',
      advice: `It has expired after 14 days, a newer one took its place, or the app was changed meanwhile. ${AGAIN}`,
      remedy: 'provision-again',
    };
  }
  if (status === 467 || code === 'ERR-01-007') {
    return {
      title: 'The API could not check the transaction',
      advice:
        'It must be confirmed, not reverted, and to the app’s own contract. Look at it, then send the same again.',
      remedy: 'register',
    };
  }
  if (status === 468 || code === 'ERR-01-008') {
    return {
      title: 'The contract does not allow it',
      advice:
        'Register exactly the hash that the server gave, and the node’s device where it is not allowed, then send the same again.',
      remedy: 'register',
    };
  }
  return otherRefusal(status, code, said);
}

function otherRefusal(
  status: number,
  code: string | undefined,
  said: string,
): ChangeRefusal | undefined {
  // With a code it is about a name, a GPU or an id that is taken, which the code says itself.
  if (status === 409 && code === undefined) {
    return {
      title: 'Something else is under way',
      advice:
        'The machine is being started, stopped or changed. Nothing was changed by this. Wait until it is done, then send the same again.',
      remedy: 'wait',
    };
  }
  if (status === 404) {
    return {
      title: 'There is no such machine',
      advice: 'It was deleted, or it is in another workspace.',
      remedy: 'gone',
    };
  }
  if (status === 400 && /expired|not found/i.test(said)) {
    return {
      title: 'The server does not know this hash',
      advice: `It was never provisioned for this machine, or has expired. ${AGAIN}`,
      remedy: 'provision-again',
    };
  }
  if (status === 402 || /suspend|locked|unpaid|balance/i.test(said)) {
    return {
      title: 'The workspace may not change machines now',
      advice:
        'It is suspended or its balance is too low, and every change is refused until that is settled.',
      remedy: 'account',
    };
  }
  if (status === 503 && /maintenance/i.test(said)) {
    return {
      title: 'The node is under maintenance',
      advice: 'Nothing was changed. Send the same again later.',
      remedy: 'wait',
    };
  }
  return undefined;
}
