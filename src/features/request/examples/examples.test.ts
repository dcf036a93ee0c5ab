import { describe, expect, it } from 'vitest';
import { analyseCompose } from '@/domain/compose/analyse';
import { check } from '@/domain/request/check';
import { initialForm, toRequest, type ProvisionForm } from '@/domain/request/form';
import { EXAMPLES, type Example } from './examples';

const filled = ({ runner, text, needs }: Example): ProvisionForm => {
  const form = initialForm();
  const payload = runner === 'bash' ? { bash_script: text } : { docker_compose_file: text };
  return {
    ...form,
    name: 'an-example',
    ...(needs?.instance_type && { instance_type: needs.instance_type }),
    compose_file: {
      ...form.compose_file,
      runner,
      ...payload,
      ...(needs?.allowed_envs && { allowed_envs: needs.allowed_envs }),
    },
  };
};

describe.each(EXAMPLES.map((example) => [example.title, example] as const))('%s', (_, example) => {
  const request = toRequest(filled(example));

  it('makes a request without errors', () => {
    expect(check(request).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.runIf(example.runner === 'docker-compose')('has nothing that a rule speaks of', () => {
    const given = new Set(example.needs?.allowed_envs);
    const { findings } = analyseCompose(example.text, { request, given });
    expect(findings.map(({ line, rule, message }) => `${line} ${rule}: ${message}`)).toEqual([]);
  });

  it('names each image by its digest', () => {
    const images = example.text.match(/^.*(?:\bimage:|nginx).*$/gm) ?? [];
    expect(images).not.toEqual([]);
    for (const image of images) expect(image).toMatch(/@sha256:[0-9a-f]{64}$/);
  });

  it('ends with one newline and holds no carriage return', () => {
    expect(example.text).toMatch(/[^\n]\n$/);
    expect(example.text).not.toContain('\r');
  });
});
