import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { encodeEventTopics, keccak256, parseAbi, type Hex } from 'viem';

/** A wallet of no chain at all: a key that stands in many guides, for tests alone. */
const TEST_WALLET = '0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d';

const EVENTS = parseAbi([
  'event AppDeployedViaFactory(address indexed appId, address indexed deployer)',
]);
const BLOCK_HASH = `0x${'11'.repeat(32)}`;
const NO_LOGS = `0x${'00'.repeat(256)}`;
const BASE = '0x2105';

/**
 * Answers as a node of Base does to a tool that deploys one app's contract: any transaction becomes that deployment.
 * The sandbox has contracts of its own and asks no chain.
 */
export async function chainStandIn(app: Hex): Promise<{
  wallet: { privateKey: string; rpcUrl: string };
  stop: () => void;
}> {
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    const { id, method, params } = JSON.parse(text) as {
      id: number;
      method: string;
      params?: Hex[];
    };
    const result = answerOf(app, method, params?.[0] ?? '0x');
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ jsonrpc: '2.0', id, result }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on a port has such an address.
  const { port } = server.address() as AddressInfo;
  const wallet = { privateKey: TEST_WALLET, rpcUrl: `http://127.0.0.1:${port}` };
  return { wallet, stop: () => server.close() };
}

function answerOf(app: Hex, method: string, first: Hex): unknown {
  switch (method) {
    case 'eth_chainId':
      return BASE;
    case 'eth_getBalance':
      return '0xde0b6b3a7640000';
    case 'eth_getCode':
      return '0x60';
    case 'eth_getBlockByNumber':
      return {
        number: '0x1',
        hash: BLOCK_HASH,
        timestamp: '0x1',
        baseFeePerGas: '0x1',
        transactions: [],
      };
    case 'eth_sendRawTransaction':
      return keccak256(first);
    case 'eth_getTransactionReceipt':
      return receiptOf(app, first);
    default:
      // How many blocks, how much gas, at which price, and which nonce.
      return '0x5208';
  }
}

function receiptOf(app: Hex, transactionHash: Hex) {
  const place = {
    transactionHash,
    transactionIndex: '0x0',
    blockHash: BLOCK_HASH,
    blockNumber: '0x1',
  };
  const topics = encodeEventTopics({
    abi: EVENTS,
    eventName: 'AppDeployedViaFactory',
    args: { appId: app, deployer: app },
  });
  return {
    ...place,
    from: app,
    to: app,
    contractAddress: null,
    status: '0x1',
    type: '0x2',
    gasUsed: '0x1',
    cumulativeGasUsed: '0x1',
    effectiveGasPrice: '0x1',
    logsBloom: NO_LOGS,
    logs: [{ ...place, address: app, topics, data: '0x', logIndex: '0x0', removed: false }],
  };
}
