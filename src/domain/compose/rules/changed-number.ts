import { startedServices } from '@/domain/compose/parsed-compose';
import type { Complaint } from '@/domain/compose/compose-finding';
import { spanOf } from '@/domain/compose/model/service';
import { child, descend, entriesOf, type YamlNode } from '@/domain/compose/yaml/node';
import type { ComposeRule } from './rule';

/** Forms of plain numbers that do not arrive as they stand: octal, hexadecimal, binary, grouped, with a last 0. */
const CHANGED = /^[-+]?(?:0\d+|0o[0-7]+|0x[0-9a-f]+|0b[01]+|\d[\d_]*_\d+|\d+\.\d*0)$/i;

export const changedNumber: ComposeRule = {
  id: 'changed-number',
  source: 'advice',
  severity: 'hint',
  why: 'Without quotes Compose reads a number, and the container gets it as Compose writes numbers.',
  link: 'https://docs.docker.com/reference/compose-file/services/#environment',
  check: (file) =>
    startedServices(file).flatMap((service) => {
      const environment = descend(child(file.root, 'services'), service.name, 'environment');
      return entriesOf(environment).flatMap(([, { value }]) => changed(value));
    }),
};

function changed(node: YamlNode): Complaint[] {
  if (node.kind !== 'scalar' || !node.plain || node.tag !== undefined) return [];
  const { source } = node;
  const arrives = CHANGED.test(source) ? asWritten(source) : undefined;
  if (arrives === undefined || arrives === source) return [];
  const edits = [{ ...spanOf(node), text: JSON.stringify(source) }];
  return [
    {
      ...spanOf(node),
      message: `The container gets ${arrives}, not ${source.slice(0, 40)}.`,
      fix: { title: 'Put it in quotes', edits, safe: false },
    },
  ];
}

/** As Go reads and prints a number (strconv.ParseInt with base 0, fmt.Sprint); undefined where it would need an exponent. */
function asWritten(source: string): string | undefined {
  const sign = source.startsWith('-') ? '-' : '';
  const digits = source.replace(/^[-+]/, '').replaceAll('_', '').toLowerCase();
  if (digits.includes('.') || /^0\d*[89]/.test(digits)) {
    const value = Number(digits);
    return value === 0 || (value >= 1e-4 && value < 1e6) ? sign + String(value) : undefined;
  }
  const whole = BigInt(/^0[0-7]+$/.test(digits) ? `0o${digits.slice(1)}` : digits);
  return whole < 1n << 63n ? sign + String(whole) : undefined;
}
