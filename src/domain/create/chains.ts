interface Chain {
  name: string;
  explorer?: string;
}

/** The chains whose KMS contracts Phala Cloud offers; Anvil is what developers run at home. */
const CHAINS = new Map<number, Chain>([
  [1, { name: 'Ethereum', explorer: 'https://etherscan.io' }],
  [8453, { name: 'Base', explorer: 'https://basescan.org' }],
  [31337, { name: 'Anvil (local)' }],
]);

/** What a chain is called; its number where it is not known. */
export function chainName(chainId: number | undefined): string {
  if (chainId === undefined) return 'a chain the answer does not name';
  return CHAINS.get(chainId)?.name ?? `chain ${chainId}`;
}

/** Where people read and call a contract; undefined off Ethereum and Base. Takes 40 hex digits. */
export function explorerLink(chainId: number | undefined, address: string): string | undefined {
  const explorer = chainId === undefined ? undefined : CHAINS.get(chainId)?.explorer;
  return explorer && `${explorer}/address/0x${address}#writeContract`;
}

/** Where people see whether a transaction is confirmed; undefined off Ethereum and Base. Takes 0x and 64 hex digits. */
export function transactionLink(chainId: number | undefined, hash: string): string | undefined {
  const explorer = chainId === undefined ? undefined : CHAINS.get(chainId)?.explorer;
  return explorer && `${explorer}/tx/${hash}`;
}
