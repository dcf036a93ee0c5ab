import { portAddresses } from '@/domain/compose/addresses';
import { analyseCompose } from '@/domain/compose/analyse';
import { check } from '@/domain/request/check';
import { initialForm, toRequest, type ProvisionForm } from '@/domain/request/form';
import { describe, expect, it } from 'vitest';
import { putsAside, unpinnedImages, withTemplate, wordsOf } from './template';
import { TEMPLATES } from './templates';

it('there are at least ten, each with a name of its own', () => {
  expect(TEMPLATES.length).toBeGreaterThanOrEqual(10);
  for (const key of ['id', 'title'] as const) {
    expect(new Set(TEMPLATES.map((template) => template[key])).size).toBe(TEMPLATES.length);
  }
});

describe.each(TEMPLATES.map((template) => [template.id, template] as const))(
  '%s',
  (_, template) => {
    const { runner, text, variables, reach, about } = template;
    const isCompose = runner === 'docker-compose';
    const request = toRequest({
      ...withTemplate(initialForm(), template),
      name: 'from-a-template',
    });
    const analyse = (given: ReadonlySet<string>) => analyseCompose(text, { request, given });
    const all = new Set(variables.map(({ name }) => name));

    it('makes a request that no check speaks of', () => {
      expect(check(request)).toEqual([]);
    });

    it.runIf(isCompose)('with its values, only images without a digest are spoken of', () => {
      const { findings } = analyse(all);
      const spoken = findings.map(({ rule, message }) => `${rule}: ${message}`);
      const expected = unpinnedImages(template).map(() =>
        expect.stringMatching(/^image-digest: .*[Pp]in it/),
      );
      expect(spoken).toEqual(expected);
    });

    it.runIf(isCompose)(
      'lists the variables that its text uses, and which of them must be given',
      () => {
        const uses = analyse(all).uses.filter(({ name }) => !name.startsWith('DSTACK_'));
        const listed = [...all].filter((name) => !name.startsWith('DSTACK_'));
        expect([...new Set(uses.map(({ name }) => name))].toSorted()).toEqual(listed.toSorted());
        const spoken = analyse(new Set())
          .findings.map(({ message }) => message)
          .join('\n');
        for (const { name, otherwise } of variables) {
          if (name.startsWith('DSTACK_')) continue;
          if (otherwise === undefined) expect(spoken).toContain(name);
          else expect(text).toContain(`\${${name}:-${otherwise}}`);
        }
      },
    );

    it.runIf(isCompose)('says which ports answer from outside', () => {
      const { model } = analyse(all);
      const answering = model ? portAddresses(model, { request }).filter(({ urls }) => urls) : [];
      expect(answering.map(({ port }) => Number(port))).toEqual(reach.map(({ port }) => port));
    });

    it('has one sentence of words, and a text that ends with one newline', () => {
      expect(about).toMatch(/^[^.]+\.$/);
      expect(text).toMatch(/[^\n]\n$/);
      expect(text).not.toContain('\r');
    });

    it('is found by its title and its variables', () => {
      for (const word of [template.title, ...all]) expect(wordsOf(template)).toContain(word);
    });
  },
);

describe('a template in a form', () => {
  const [web, ...others] = TEMPLATES;
  const gpu = others.find(({ id }) => id === 'gpu-inference');
  const bash = others.find(({ runner }) => runner === 'bash');
  if (!web || !gpu || !bash) throw new Error('The templates this is about are not there.');
  const mine = () => {
    const form = initialForm();
    const compose_file = {
      name: '',
      allowed_envs: ['MINE'],
      bash_script: 'echo mine\n',
      salt: 's',
    };
    return { ...form, name: 'mine', region: 'US-WEST-1', compose_file };
  };

  it('sets its text and its variables, and lets the rest stand', () => {
    const { compose_file: compose, ...rest } = mine();
    expect(withTemplate(mine(), web)).toEqual({
      ...rest,
      compose_file: { ...compose, docker_compose_file: web.text },
    });
    const names = (form: ProvisionForm) => withTemplate(form, gpu).compose_file.allowed_envs;
    expect(names(mine())).toEqual(['MINE', 'VLLM_API_KEY']);
    expect(names(withTemplate(mine(), web))).toEqual(['VLLM_API_KEY']);
  });

  it('puts aside what runs, and what stands where its own text goes', () => {
    expect(putsAside(mine(), web)).toBe(false);
    expect(putsAside(mine(), bash)).toBe(true);
    expect(putsAside(withTemplate(mine(), web), gpu)).toBe(true);
    expect(putsAside(withTemplate(initialForm(), web), bash)).toBe(true);
  });

  it('sets the size and the disk it needs', () => {
    const form = withTemplate({ ...mine(), vcpu: 2, memory: 2048 }, gpu);
    expect(form).toMatchObject({
      instance_type: 'h200.small',
      disk_size: 100,
      sending: { size: 'type' },
    });
  });

  it('a script is what runs, and Compose again after it', () => {
    const script = withTemplate(mine(), bash);
    expect(script.compose_file).toMatchObject({ runner: 'bash', bash_script: bash.text });
    expect(withTemplate(script, web).compose_file.runner).toBe('docker-compose');
  });
});
