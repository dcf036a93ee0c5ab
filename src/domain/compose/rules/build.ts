import { startedServices, type ParsedCompose } from '@/domain/compose/parsed-compose';
import type { Complaint } from '@/domain/compose/compose-finding';
import type { ComposeBuild } from '@/domain/compose/model/compose-model';
import { LINKS } from './links';
import type { ComposeRule } from './rule';

const builds = (
  file: ParsedCompose,
  wrong: (build: ComposeBuild) => string | undefined,
): Complaint[] =>
  startedServices(file).flatMap(({ build }) => {
    const message = build && wrong(build);
    return message ? [{ ...build.key, message }] : [];
  });

export const buildNeedsFiles: ComposeRule = {
  id: 'build-needs-files',
  source: 'guest',
  severity: 'error',
  why: 'The machine receives the compose text and nothing else, so there is no folder to build from.',
  link: LINKS.guest,
  check: (file) =>
    builds(file, ({ isInline, isRemote, context }) =>
      isInline || isRemote || context?.interpolated
        ? undefined
        : 'The machine has no files to build from. Push the image to a registry and name it by digest, or write the Dockerfile inline.',
    ),
  many: ({ length }) =>
    `The machine has no files to build from, and ${length} services need some. Push the images to a registry and name them by digest, or write the Dockerfiles inline.`,
};

export const buildNotReproducible: ComposeRule = {
  id: 'build-not-reproducible',
  source: 'guest',
  severity: 'warning',
  why: 'What is built in the machine depends on what the network answers at that moment; the compose hash does not cover it.',
  link: LINKS.security,
  check: (file) =>
    builds(file, ({ isInline, isRemote, context }) => {
      if (isInline)
        return 'This image is built at each start, from whatever its base and packages are then.';
      if (isRemote)
        return 'This image is built at each start, from a source outside the compose text.';
      return context?.interpolated
        ? 'The machine can build from a remote context only; a folder will not be there.'
        : undefined;
    }),
};
