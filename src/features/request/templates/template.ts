import { namesIn } from '@/domain/compose/parsed-compose';
import { withoutKeys } from '@/domain/schema/members';
import type { ProvisionForm } from '@/domain/request/form';

/** A whole app to begin with: its text, what else of the form it sets, and what to know before. */
export interface Template {
  id: string;
  title: string;
  /** What it is, in one sentence. */
  about: string;
  runner: 'docker-compose' | 'bash';
  text: string;
  /** In the order in which the request allows them. */
  variables: readonly TemplateVariable[];
  /** The ports that answer from outside. */
  reach: readonly { port: number; how: string }[];
  /** What has to be there or done besides values for the variables. */
  needs?: string;
  /** Fields beside the text, by path. */
  sets?: { instance_type?: string; disk_size?: number };
  /** Words it is looked for by that stand nowhere else. */
  words?: string;
}

export interface TemplateVariable {
  name: string;
  what: string;
  /** What holds without a value; where there is none, one must be given. */
  otherwise?: string;
}

/** Where a template's text goes. */
export function payloadPath({ runner }: Template) {
  return runner === 'bash' ? 'compose_file.bash_script' : 'compose_file.docker_compose_file';
}

/** Whether the form has a text that would make way: the one that runs, or one where the template's own goes. */
export function putsAside({ compose_file: compose }: ProvisionForm, { runner }: Template): boolean {
  const { bash_script, docker_compose_file } = compose;
  return [compose.runner, runner].some((one) =>
    Boolean(one === 'bash' ? bash_script : docker_compose_file),
  );
}

/**
 * A form with the template in it: its text is what runs, its variables are the ones allowed, and what it needs
 * of the machine is set. The rest stays as it is, also the text of the other runner, and names that were
 * allowed before there was any text.
 */
export function withTemplate(form: ProvisionForm, template: Template): ProvisionForm {
  const { runner, text, variables, sets = {} } = template;
  const compose = withoutKeys(form.compose_file, ['runner', 'allowed_envs']);
  const key = runner === 'bash' ? 'bash_script' : 'docker_compose_file';
  const before = putsAside(form, template) ? [] : namesIn(form.compose_file.allowed_envs);
  const names = [...new Set([...before, ...variables.map(({ name }) => name)])];
  const changed: ProvisionForm = {
    ...form,
    ...sets,
    compose_file: {
      ...compose,
      name: form.compose_file.name,
      [key]: text,
      // Compose is what runs where nothing is said.
      ...((runner === 'bash' || form.compose_file.runner !== undefined) && { runner }),
      ...(names.length > 0 && { allowed_envs: names }),
    },
  };
  if (sets.instance_type === undefined) return changed;
  return { ...changed, sending: { ...form.sending, size: 'type' } };
}

/** All that a template is found by. */
export function wordsOf({ title, about, needs, words, variables, text }: Template): string {
  const names = variables.map(({ name }) => name);
  const images = text.match(/image: \S+/g) ?? [];
  return [title, about, needs, words, ...names, ...images].join(' ');
}

/** Images that the text names by a tag alone, which may be moved to other code. */
export function unpinnedImages({ text }: Template): string[] {
  const images = [...text.matchAll(/^ *image: (\S+)$/gm)].map(([, image = '']) => image);
  return [...new Set(images)].filter((image) => !image.includes('@sha256:'));
}
