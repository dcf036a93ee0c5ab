import type { PortMapping } from '@/domain/request/sections/ports';
import type { PolicyPort } from '@/domain/request/sections/exposure';
import type { GpuSpec } from '@/domain/request/sections/gpus';
import { dotenvLines, withLineFeeds } from '@/domain/secrets/dotenv/dotenv-lines';

/**
 * The lines of a text that may be a .env file: of an assignment its name alone, without a value that may
 * span lines, and any other line as it stands.
 */
export function splitEnv(source: string): string[] {
  const text = withLineFeeds(source);
  const lines: string[] = [];
  for (const { start, end, read } of dotenvLines(text)) {
    lines.push('problem' in read ? text.slice(start, end) : read.key);
  }
  return lines;
}

/**
 * Names in a line: separated by spaces or commas, or the name of a .env line or of an entry under
 * `environment:`, whose value is dropped. Undefined for a line with no name.
 */
export function readNames(line: string): string[] | undefined {
  const text = line
    .replace('\uFEFF', '')
    .trim()
    .replace(/^(export|-)\s+/, '');
  if (text.startsWith('#')) return [];
  const assigned = text.search(/=|:(\s|$)/);
  if (assigned > 0) return [text.slice(0, assigned).trim()];
  const names = text.split(/[\s,]+/).filter((name) => name !== '');
  return names.length > 0 ? names : undefined;
}

/** URLs in a line, separated by spaces or commas. */
export function readUrls(line: string): string[] | undefined {
  const urls = line.split(/[\s,]+/).filter((url) => url !== '');
  return urls.length > 0 ? urls : undefined;
}

/** A port mapping written as `tcp 8080:80`, `8080:80/udp` or `127.0.0.1:8080:80`. */
export function readPortMapping(line: string): PortMapping[] | undefined {
  const match =
    /^(?:(tcp|udp)\s+)?(?:(\[[0-9a-f:]+\]|\d{1,3}(?:\.\d{1,3}){3}):)?(\d{1,5})(?::(\d{1,5}))?(?:\/(tcp|udp))?$/i.exec(
      line.trim(),
    );
  if (!match) return undefined;
  const [, before, address, host, vm, after] = match;
  return [
    {
      protocol: (before ?? after ?? 'tcp').toLowerCase(),
      host_port: Number(host),
      vm_port: Number(vm ?? host),
      ...(address !== undefined && { host_address: address.replace(/^\[|\]$/g, '') }),
    },
  ];
}

/** A GPU written as its PCI slot, with or without a product id: `bd:00.0 10de:2335`. */
export function readGpu(line: string): GpuSpec[] | undefined {
  const [slot, product, ...rest] = line.trim().split(/[\s,]+/);
  if (!slot || rest.length > 0) return undefined;
  return [{ slot, ...(product !== undefined && { product_id: product }) }];
}

/** Ports of a policy, separated by spaces or commas: `80, 443`. They ask for no PROXY protocol header. */
export function readPolicyPorts(line: string): PolicyPort[] | undefined {
  const numbers = line.split(/[\s,]+/).filter((text) => text !== '');
  if (numbers.length === 0 || !numbers.every((text) => /^\d{1,5}$/.test(text))) return undefined;
  return numbers.map((text) => ({ port: Number(text), pp: false }));
}
