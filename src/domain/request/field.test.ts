import { describe, expect, it } from 'vitest';
import { fieldFacts } from './field';
import { fieldPaths, fieldSchema, isRequired, sections, type FieldPath } from './request';
import { policyPort, portPolicy } from '@/domain/request/sections/exposure';
import { gpuConfig, gpuSpec } from '@/domain/request/sections/gpus';
import { portMapping } from '@/domain/request/sections/ports';
import type { z } from '@/domain/schema/zod';

const facts = (path: FieldPath) => fieldFacts.get(fieldSchema(path));
const inner = [portMapping, gpuConfig, gpuSpec, portPolicy, policyPort].flatMap((schema) =>
  Object.entries(schema.shape),
);
const all: [string, z.ZodType][] = [
  ...fieldPaths.map((path): [string, z.ZodType] => [path, fieldSchema(path)]),
  ...inner.map(([key, schema]): [string, z.ZodType] => [`…${key}`, schema as unknown as z.ZodType]),
];

const sentences = (text: string) => text.split(/(?<=[.!?])\s+/);

describe('what a person is told of a field', () => {
  it.each(all)('%s has a label, help, what leaving it out means and a control', (_, schema) => {
    const known = fieldFacts.get(schema);
    expect(known?.label).toMatch(/^\S(.*\S)?$/);
    expect(known?.label).not.toMatch(/\.$/);
    expect(known?.help).toMatch(/^[^\s].*\.$/);
    expect(sentences(known?.help ?? '').length).toBeLessThanOrEqual(2);
    expect(known?.omitted).toMatch(/^[^\s].*\.$/);
    expect(known?.control).toBeTruthy();
  });

  it.each(all)('%s has options exactly where it is a choice', (_, schema) => {
    const { control, options, label } = fieldFacts.get(schema) ?? {};
    const isChoice = control === 'choice' || control === 'three-way';
    if (isChoice) expect(options?.length, label).toBeGreaterThan(1);
    if (options) expect(new Set(options.map(({ value }) => value)).size).toBe(options.length);
    if (control === 'choice') {
      for (const { value } of options ?? [])
        expect(schema.safeParse(value).success, value).toBe(true);
    }
    if (options && !isChoice) expect(control).toBe('composite');
  });

  it.each(fieldPaths)('%s is measured exactly when it is in compose_file', (path) => {
    expect(facts(path)?.measured ?? false).toBe(path.startsWith('compose_file.'));
  });

  it.each(fieldPaths)('%s has a control that can hold its values', (path) => {
    const takes = (value: unknown) => fieldSchema(path).safeParse(value).success;
    const control = facts(path)?.control;
    const fits: Record<string, boolean> = {
      text: takes('my-app'),
      multiline: takes('a\nb'),
      code: takes('a\nb'),
      integer: takes(2) && !takes('2'),
      switch: takes(true) && !takes('a'),
      'three-way': takes(true) && takes(null),
      names: takes(['A']),
      urls: takes(['https://example.com']),
      picker: takes('not-in-the-list'),
      'number-picker': takes(2) && !takes('2'),
      choice: true,
      composite: true,
    };
    expect([control, fits[control ?? '']]).toEqual([control, true]);
  });

  it.each(all)(
    '%s has https links, a unit without a number, and registers it is attested in',
    (_, schema) => {
      const { link, unit, attested } = fieldFacts.get(schema) ?? {};
      if (attested !== undefined) expect(attested).toMatch(/^(by|with) .*(MRTD|RTMR\d)/);
      if (link !== undefined) expect(new URL(link).protocol).toBe('https:');
      if (unit !== undefined) expect(unit).toMatch(/^[A-Za-z]+$/);
    },
  );

  it('says “Required.” of the name and of no field that may be left out', () => {
    const required = fieldPaths.filter((path) => facts(path)?.omitted === 'Required.');
    expect(required).toEqual(['name']);
    expect(required.every(isRequired)).toBe(true);
  });

  it('does not fold away what a request needs', () => {
    for (const path of [
      'name',
      'compose_file.docker_compose_file',
      'compose_file.runner',
      'instance_type',
    ] as const) {
      expect(facts(path)?.rare).toBeUndefined();
    }
  });
});

describe('the sections', () => {
  it('have an id, a title and an intro that is a sentence', () => {
    expect(new Set(sections.map(({ id }) => id)).size).toBe(sections.length);
    for (const { id, title, intro } of sections) {
      expect(id).toMatch(/^[a-z]+$/);
      expect(title).toMatch(/\S/);
      expect(intro).toMatch(/\.$/);
    }
  });

  it('know no other path', () => {
    expect(() => fieldSchema('nothing' as FieldPath)).toThrow('nothing');
  });
});
