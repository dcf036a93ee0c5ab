/** Who a chain of certificates can lead to. */
export type Root = 'intel' | 'sandbox';

/**
 * The public key, x ‖ y, of each root that is known here. Intel's is that of "Intel SGX Root CA", which
 * Intel publishes at certificates.trustedservices.intel.com; the sandbox's is the test root that signs the
 * imitations of this console's own sandbox, and proves nothing to anybody.
 */
export const ROOT_KEYS: Readonly<Record<Root, string>> = {
  intel:
    '0ba9c4c0c0c86193a3fe23d6b02cda10a8bbd4e88e48b4458561a36e705525f567918e2edc88e40d860bd0cc4ee26aacc988e505a953558c453f6b0904ae7394',
  sandbox:
    '0375d5ed73ac8707d20b2b4395a2d08a6d1367ae772390bac725462cc826609ba5bb9ced53b954eb1f3c04de7a51ec62018f20c57dcac2c002386aa62b9d9007',
};

/** The root whose public key these hex digits are. */
export function rootOf(key: string): Root | undefined {
  return (Object.keys(ROOT_KEYS) as Root[]).find((name) => ROOT_KEYS[name] === key);
}
