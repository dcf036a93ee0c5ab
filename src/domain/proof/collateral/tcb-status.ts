/** A status with the advisories that explain it. */
export interface Level {
  status: string;
  advisories: string[];
}

interface Words {
  /** Whether the platform counts as up to date: `depends` on what no quote shows. */
  is: 'good' | 'depends' | 'bad';
  words: string;
}

/** Intel's statuses (DCAP quote verification library) in words. */
const STATUSES: Readonly<Record<string, Words>> = {
  UpToDate: { is: 'good', words: 'every update that was published for it is installed' },
  SWHardeningNeeded: {
    is: 'depends',
    words: 'the software has to work round a known weakness, which a quote does not show',
  },
  ConfigurationNeeded: {
    is: 'depends',
    words: 'the platform needs a certain setup, which a quote does not show',
  },
  ConfigurationAndSWHardeningNeeded: {
    is: 'depends',
    words:
      'the platform needs a certain setup and the software has to work round a known weakness, which a quote does not show',
  },
  TDRelaunchAdvised: {
    is: 'depends',
    words: 'the platform was updated after the machine had started: it should be started again',
  },
  OutOfDate: { is: 'bad', words: 'updates that close known weaknesses are missing' },
  OutOfDateConfigurationNeeded: {
    is: 'bad',
    words: 'updates that close known weaknesses are missing, and a certain setup is needed',
  },
  Revoked: { is: 'bad', words: 'it was revoked: its keys may be known to others' },
};

const UNKNOWN: Words = { is: 'depends', words: 'this console does not know this status' };

export function wordsOfStatus(status: string): Words {
  return Object.hasOwn(STATUSES, status) ? (STATUSES[status] ?? UNKNOWN) : UNKNOWN;
}

/** What an old part makes of a platform's status; what is not here stays as it is. */
const WITH_OLD_PART: Readonly<Record<string, string>> = {
  UpToDate: 'OutOfDate',
  SWHardeningNeeded: 'OutOfDate',
  ConfigurationNeeded: 'OutOfDateConfigurationNeeded',
  ConfigurationAndSWHardeningNeeded: 'OutOfDateConfigurationNeeded',
};

/**
 * A platform's level together with that of a part of it, its quoting enclave or TDX module, as Intel's
 * library does it (convergeTcbStatus): an old or revoked part makes the whole old or revoked.
 */
export function converge(platform: Level, part: Level): Level {
  const advisories = [...new Set([...platform.advisories, ...part.advisories])];
  if (part.status === 'Revoked') return { status: 'Revoked', advisories };
  if (part.status === 'OutOfDate' && Object.hasOwn(WITH_OLD_PART, platform.status)) {
    return { status: WITH_OLD_PART[platform.status] ?? platform.status, advisories };
  }
  return { status: platform.status, advisories };
}
