import { allowedNames, startedServices, type ParsedCompose } from '@/domain/compose/parsed-compose';
import type { Complaint } from '@/domain/compose/compose-finding';
import type { ComposeService, ImageReference } from '@/domain/compose/model/compose-model';
import { spanOf } from '@/domain/compose/model/service';
import { LINKS } from './links';
import { distinct, namesInWords } from './names-in-words';
import type { ComposeRule } from './rule';

/** Images that are pulled, not built. */
const pulled = (
  file: ParsedCompose,
  say: (image: ImageReference, service: ComposeService) => string | undefined,
): Complaint[] =>
  startedServices(file).flatMap((service) => {
    const { image, build } = service;
    const message = image && !build ? say(image, service) : undefined;
    return image && message ? [{ ...spanOf(image), message }] : [];
  });

const isPinned = ({ digest }: ImageReference) => digest !== undefined && !digest.includes('$');

export const imageDigest: ComposeRule = {
  id: 'image-digest',
  source: 'advice',
  severity: 'warning',
  why: 'The compose hash covers the text: with a digest it covers the code too, with a tag it does not.',
  link: LINKS.security,
  check: (file) =>
    pulled(file, (image) => {
      // An empty tag is refused, so nothing is pulled by it.
      if (isPinned(image) || image.interpolated || image.tag === '') return undefined;
      const pin = 'Pin it with @sha256:…';
      if (image.tag === undefined)
        return `This image has no tag, so each boot pulls whatever is latest. ${pin}`;
      return image.tag === 'latest'
        ? `latest is another image tomorrow. ${pin}`
        : `The tag ${image.tag} can be moved to another image. ${pin}`;
    }),
  many(texts) {
    const names = distinct(texts);
    const what = names.length === 1 ? 'One image is' : `${names.length} images are`;
    return `${what} not pinned, in ${texts.length} services: ${namesInWords(names)}. A tag can be moved to another image; pin it with @sha256:…`;
  },
};

export const imageVariable: ComposeRule = {
  id: 'image-variable',
  source: 'advice',
  severity: 'warning',
  why: 'A variable is set from outside and not measured, so it can put any code behind the same compose hash.',
  link: LINKS.security,
  check: (file) =>
    pulled(file, (image) =>
      image.interpolated && !isPinned(image)
        ? 'A variable decides which image runs, and the compose hash does not cover it. Write the image out, with its digest.'
        : undefined,
    ),
  many: ({ length }) =>
    `Variables decide which image runs in ${length} services, and the compose hash does not cover it. Write the images out, with their digests.`,
};

/** Platforms whose images run; Linux in a confidential machine runs no 32-bit programs. */
const RUNS = /^(?:linux\/)?(?:amd64|x86[-_]64)(?:\/v[1-4])?$/i;

export const platform: ComposeRule = {
  id: 'platform',
  source: 'guest',
  severity: 'warning',
  why: 'Confidential VMs are x86-64 machines; an image for another platform ends with an exec format error.',
  link: LINKS.troubleshooting,
  check: (file) =>
    startedServices(file).flatMap(({ platform: wanted }) => {
      if (!wanted || wanted.interpolated || RUNS.test(wanted.text)) return [];
      if (wanted.text === '' || wanted.text === 'linux') return [];
      const edits = [{ ...spanOf(wanted), text: 'linux/amd64' }];
      return [
        {
          ...spanOf(wanted),
          message: `The machine cannot run images for ${wanted.text}.`,
          fix: { title: 'Use linux/amd64', edits, safe: false },
        },
      ];
    }),
};

/** Registries that never serve without a login. */
const PRIVATE =
  /^\d+\.dkr\.ecr\.[\w-]+\.amazonaws\.com(?:\.cn)?$|\.azurecr\.io$|^registry\.digitalocean\.com$|^registry\.heroku\.com$/;
const LOCAL =
  /^(?:localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|host\.docker\.internal)/;
const LOGINS = [
  ['DSTACK_DOCKER_USERNAME', 'DSTACK_DOCKER_PASSWORD'],
  ['DSTACK_AWS_ACCESS_KEY_ID', 'DSTACK_AWS_SECRET_ACCESS_KEY'],
];

export const privateRegistry: ComposeRule = {
  id: 'private-registry',
  source: 'guest',
  severity: 'warning',
  why: 'The machine pulls without a login unless DSTACK_DOCKER_USERNAME and DSTACK_DOCKER_PASSWORD (or the AWS pair) are allowed and set.',
  link: LINKS.privateImage,
  check(file) {
    const allowed = allowedNames(file.context);
    const hasLogin = !allowed || LOGINS.some((pair) => pair.every((name) => allowed.has(name)));
    return pulled(file, ({ registry }) => {
      if (LOCAL.test(registry)) return `The machine cannot reach the registry ${registry}.`;
      return PRIVATE.test(registry) && !hasLogin
        ? `${registry} asks for a login, and the request allows no credentials for it.`
        : undefined;
    });
  },
};

export const halfLogin: ComposeRule = {
  id: 'half-login',
  source: 'guest',
  severity: 'warning',
  why: 'The standard script logs in only when it has both the name and the password.',
  link: LINKS.privateImage,
  check({ context }) {
    const allowed = allowedNames(context);
    return LOGINS.flatMap((pair) => {
      const missing = pair.filter((name) => !allowed?.has(name));
      if (missing.length !== 1) return [];
      return [
        {
          from: 0,
          to: 0,
          field: 'compose_file.allowed_envs',
          message: `${missing[0]} is not allowed, so the login to the registry is skipped.`,
        },
      ];
    });
  },
};
