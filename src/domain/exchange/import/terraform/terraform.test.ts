import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTerraform } from './phala-app';
import { plainValue, scopeOf } from './plain-value';
import { readHcl } from './read-hcl';

const files = new Map([['run.sh', '#!/bin/sh\n']]);
const file = (path: string) => files.get(path);

function valueOf(written: string): unknown {
  const blocks = readHcl(
    `variable "v" {\n  default = "of v"\n}\nlocals {\n  l = var.v\n}\nx {\n  a = ${written}\n  b = 1\n}\n`,
  );
  const block = blocks.find(({ type }) => type === 'x');
  expect([...(block?.attributes.keys() ?? [])]).toEqual(['a', 'b']);
  return plainValue(block!.attributes.get('a')!, scopeOf(blocks, file));
}

const unknown = (written: string) => expect.objectContaining({ written });

describe('a value of Terraform', () => {
  it.each<[string, unknown]>([
    ['"a\\n\\t\\"b\\" \\\\ \\u00e9 $${c} %%{d} $e"', 'a\n\t"b" \\ é ${c} %{d} $e'],
    ['"x ${var.v} y"', 'x of v y'],
    ['"x ${upper("y")}"', unknown('${upper("y")}')],
    ['<<E\na: "$${B}" \\n\n  c\nE', 'a: "${B}" \\n\n  c\n'],
    ['<<-E\n    a\n      b\n    E', 'a\n  b\n'],
    ['12', 12],
    ['-1.5e2', -150],
    ['true # why', true],
    ['null', null],
    ['["a", 1, # c\n  false,\n]', ['a', 1, false]],
    [
      '{ a = 1, "b" : "c"\n d = [] }',
      new Map<string, unknown>([
        ['a', 1],
        ['b', 'c'],
        ['d', []],
      ]),
    ],
    ['local.l', 'of v'],
    ['var.none', unknown('var.none')],
    ['var.v == "" ? 1 : 2', unknown('var.v == "" ? 1 : 2')],
    ['[for s in var.x : upper(s)]', unknown('[for s in var.x : upper(s)]')],
    ['file("run.sh")', '#!/bin/sh\n'],
    ['trimspace(file("${path.module}/run.sh"))', '#!/bin/sh'],
    ['file("none")', unknown('file("none")')],
    ['sensitive("s")', 's'],
    ['jsonencode({ a = 1 })', unknown('jsonencode({ a = 1 })')],
  ])('%s', (written, expected) => expect(valueOf(written)).toEqual(expected));

  it('any text that is quoted for it comes back', () => {
    const escaped = (text: string) =>
      JSON.stringify(text)
        .replaceAll('${', () => '$${')
        .replaceAll('%{', () => '%%{');
    const anyText = fc
      .string({ unit: fc.constantFrom(...'ab"\\${}%\n\t\r é') })
      .filter((text) => !/[$%][$%]\{/.test(text));
    fc.assert(
      fc.property(anyText, (text) => {
        expect(valueOf(escaped(text))).toBe(text);
      }),
      { seed: 14, numRuns: 300 },
    );
  });
});

describe('a phala_app', () => {
  const read = (body: string) => {
    const reading = readTerraform(`resource "phala_app" "a" {\n${body}\n}\n`, file);
    if ('refusal' in reading) throw new Error(reading.refusal);
    return { request: reading.request(), secrets: reading.items(), report: reading.report };
  };

  it('fills the fields of its arguments, and the name inside the document', () => {
    const { request, report } = read(
      'name = "my-app"\nsize = "tdx.small"\nnode_id = 12\nkms = "BASE"\nstorage_fs = "ext4"\ncustom_app_id = "ab"\nnonce = 1\npublic_logs = false\nimage = null',
    );
    expect(request).toEqual({
      name: 'my-app',
      instance_type: 'tdx.small',
      teepod_id: 12,
      kms: 'base',
      app_id: 'ab',
      nonce: 1,
      compose_file: { name: 'my-app', storage_fs: 'ext4', public_logs: false },
    });
    expect(report.map(({ place }) => place)).toEqual(['name']);
  });

  it('sorts the names of values, and keeps those whose value it has not', () => {
    const { request, secrets, report } = read('env = { B = "secret", A = var.a, "1x" = "y" }');
    expect(request).toEqual({ compose_file: { allowed_envs: ['A', 'B'] } });
    expect(secrets).toEqual([{ key: 'B', value: 'secret' }]);
    expect(report.map(({ place }) => place)).toEqual(['env', 'env.1x', 'env.A']);
  });

  it('takes names in the order in which they are encrypted', () => {
    const { request } = read('encrypted_env = "00"\nenv_keys = ["B", "A"]');
    expect(request).toEqual({ encrypted_env: '00', compose_file: { allowed_envs: ['B', 'A'] } });
  });

  it.each([
    ['members = ["a"]', 'members'],
    ['count = 2', 'count'],
    ['ports = []', 'ports'],
    ['disk_size = "x"', 'disk_size'],
    ['docker_compose = data.x.y', 'docker_compose'],
    ['wait_for_ready = true', 'wait_for_ready'],
    ['lifecycle {\n}', 'line 2'],
  ])('of %j it says what it leaves', (body, place) => {
    const { request, report } = read(body);
    expect(request).toEqual({});
    expect(report.map((line) => line.place)).toEqual([place]);
  });
});
