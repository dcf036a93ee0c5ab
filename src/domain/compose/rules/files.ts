import { startedServices } from '@/domain/compose/parsed-compose';
import type { Complaint } from '@/domain/compose/compose-finding';
import { spanOf } from '@/domain/compose/model/service';
import { descend, isInterpolated, itemsOrOne, textOf } from '@/domain/compose/yaml/node';
import { LINKS } from './links';
import type { ComposeRule } from './rule';

const WHY =
  'The machine receives the compose text and nothing else: files beside it do not exist there.';

export const envFile: ComposeRule = {
  id: 'env-file',
  source: 'guest',
  severity: 'error',
  why: WHY,
  link: LINKS.env,
  check: (file) =>
    startedServices(file).flatMap(({ name, envFiles }) => {
      const labels = itemsOrOne(descend(file.root, 'services', name, 'label_file'));
      return [
        ...envFiles
          .filter(
            ({ required, text, interpolated }) =>
              required && !interpolated && !text.startsWith('/'),
          )
          .map(({ text, ...at }) => ({
            ...spanOf(at),
            message: `The machine has no file ${text}, so Compose stops. Pass the variables by name under environment.`,
          })),
        ...labels.flatMap((label) => {
          const path = textOf(label);
          if (path === undefined || path.startsWith('/') || isInterpolated(label)) return [];
          const message = `The machine has no file ${path}, so Compose stops. Write the labels here.`;
          return [{ ...spanOf(label), message }];
        }),
      ];
    }),
};

export const fileSource: ComposeRule = {
  id: 'file-source',
  source: 'guest',
  severity: 'error',
  why: WHY,
  link: LINKS.compose,
  check(file) {
    const services = startedServices(file);
    const used = (kind: 'configs' | 'secrets') =>
      new Set(services.flatMap((service) => service[kind].map(({ text }) => text)));
    const problems = (kind: 'configs' | 'secrets', instead: string): Complaint[] =>
      file.model[kind].flatMap(({ name, file: path }) =>
        !path || path.interpolated || path.text.startsWith('/') || !used(kind).has(name)
          ? []
          : [{ ...spanOf(path), message: `The machine has no file ${path.text}. ${instead}` }],
      );
    const profiles = services.flatMap(({ name }) =>
      itemsOrOne(descend(file.root, 'services', name, 'security_opt')).flatMap((option) => {
        const path = /^seccomp[=:](?!unconfined$|builtin$|\/)(.+)/.exec(textOf(option) ?? '')?.[1];
        if (path === undefined || isInterpolated(option)) return [];
        return [
          { ...spanOf(option), message: `The machine has no file ${path}, so Compose stops.` },
        ];
      }),
    );
    return [
      ...profiles,
      ...problems('configs', 'Write the text here, with content:.'),
      ...problems('secrets', 'Take the secret from a variable, with environment:.'),
    ];
  },
};

export const otherComposeFile: ComposeRule = {
  id: 'other-compose-file',
  source: 'guest',
  severity: 'error',
  why: WHY,
  link: LINKS.guest,
  check: (file) => [
    ...file.model.includes
      .filter(({ path }) => !/^(?:https?:|git@|oci:|github\.com)/.test(path))
      .map(({ path, ...at }) => ({
        ...spanOf(at),
        message: `The machine has no file ${path} to include. Put its services into this file.`,
      })),
    ...file.model.services.flatMap(({ extends: base }) =>
      base?.file && !base.file.interpolated && !/^(?:https?:|git@|oci:)/.test(base.file.text)
        ? [
            {
              ...spanOf(base.file),
              message: `The machine has no file ${base.file.text} to extend from. Put that service into this file.`,
            },
          ]
        : [],
    ),
  ],
};
