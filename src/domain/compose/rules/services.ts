import { activity, startedServices } from '@/domain/compose/parsed-compose';
import { child, descend, itemsOrOne, textOf } from '@/domain/compose/yaml/node';
import { spanOf } from '@/domain/compose/model/service';
import { LINKS } from './links';
import { distinct, namesInWords } from './names-in-words';
import type { ComposeRule } from './rule';

export const noServices: ComposeRule = {
  id: 'no-services',
  source: 'guest',
  severity: 'error',
  why: 'Compose ends with “no service selected”, and the cloud asks for at least one service.',
  link: LINKS.compose,
  check({ root, model }) {
    if (model.services.length > 0 || model.includes.length > 0) return [];
    const at = root.entries.get('services')?.key ?? { from: root.from, to: root.from };
    return [{ ...spanOf(at), message: 'The file has no services, so there is nothing to run.' }];
  },
};

export const profileOff: ComposeRule = {
  id: 'profile-off',
  source: 'guest',
  severity: 'hint',
  why: 'The machine starts the services without a profile, and COMPOSE_PROFILES is not among the allowed variables.',
  link: LINKS.compose,
  check: ({ model, context }) =>
    model.services
      .filter((service) => activity(service, context) === 'off')
      .map(({ name, key }) => ({
        ...key,
        message: `${name} has a profile, so the machine does not start it.`,
      })),
  many: (texts) =>
    `${namesInWords(distinct(texts))} have profiles, so the machine does not start them.`,
};

export const restartBeforeScript: ComposeRule = {
  id: 'restart-before-script',
  source: 'advice',
  severity: 'hint',
  why: 'Docker starts again what was running before the pre-launch script has run, so the script guards nothing.',
  link: LINKS.security,
  check(file) {
    const script: unknown = file.context.request?.compose_file.pre_launch_script;
    if (typeof script !== 'string' || script.trim() === '') return [];
    return startedServices(file).flatMap(({ name, restart }) =>
      restart?.text === 'always'
        ? [
            {
              ...spanOf(restart),
              message: `After a reboot ${name} can run before the pre-launch script. Put checks into the init script.`,
            },
          ]
        : [],
    );
  },
};

export const neverHealthy: ComposeRule = {
  id: 'never-healthy',
  source: 'guest',
  severity: 'error',
  why: 'Compose waits for a health check to pass, and stops where a container has none.',
  link: LINKS.compose,
  check: (file) =>
    startedServices(file).flatMap(({ name, dependsOn }) =>
      dependsOn.flatMap(({ text, ...at }) => {
        const dependency = descend(file.root, 'services', name, 'depends_on', text);
        const health = descend(file.root, 'services', text, 'healthcheck');
        const [test] = itemsOrOne(child(health, 'test'));
        const isOff = textOf(child(health, 'disable')) === 'true' || textOf(test) === 'NONE';
        if (textOf(child(dependency, 'condition')) !== 'service_healthy' || !isOff) return [];
        const message = `${name} waits until ${text} is healthy, and its health check is switched off.`;
        return [{ ...spanOf(at), message }];
      }),
    ),
};
