import { startedServices, type ParsedCompose } from '@/domain/compose/parsed-compose';
import type { Complaint } from '@/domain/compose/compose-finding';
import type { ComposeService, ServiceVolume } from '@/domain/compose/model/compose-model';
import { spanOf } from '@/domain/compose/model/service';
import { evaluate } from '@/domain/compose/variables/evaluate';
import { LINKS } from './links';
import type { ComposeRule } from './rule';

type Mount = ServiceVolume & { path: string; service: ComposeService };

/** Bind mounts of started services, variables at their defaults; what has no default is unknown. */
export function hostMounts(file: ParsedCompose): Mount[] {
  return startedServices(file).flatMap((service) =>
    service.volumes.flatMap((volume) => {
      const path = evaluatedSource(volume);
      const isBind = volume.kind === 'bind' || (volume.interpolated && /^[./~]/.test(path ?? ''));
      return isBind && path ? [{ ...volume, path, service }] : [];
    }),
  );
}

function evaluatedSource({ source }: ServiceVolume): string | undefined {
  if (!source?.interpolated) return source?.text;
  const result = evaluate(source.text, () => undefined);
  return 'value' in result && result.value !== '' ? result.value : undefined;
}

const mounts = (
  file: ParsedCompose,
  say: (mount: Mount) => string | Omit<Complaint, 'from' | 'to'> | undefined,
): Complaint[] =>
  hostMounts(file).flatMap((mount) => {
    const complaint = say(mount);
    if (complaint === undefined) return [];
    return [
      { ...spanOf(mount), ...(typeof complaint === 'string' ? { message: complaint } : complaint) },
    ];
  });

/** Where dstack puts what an app may reach for: its sockets, its own folders, the machine's devices. */
export const DOCUMENTED =
  /^\/(?:(?:var\/)?run\/(?:dstack|tappd|docker)\.sock|dstack|tapp|dev|sys|proc|tmp|lib\/modules)(?:\/|$)/;
const SOCKET = /^\/(?:var\/)?run\/(?:dstack|tappd|docker)\.sock$/;

export const relativeMount: ComposeRule = {
  id: 'relative-mount',
  source: 'guest',
  severity: 'error',
  why: 'The machine receives the compose text and nothing else, so a path beside it holds no files.',
  link: LINKS.guest,
  check: (file) =>
    mounts(file, ({ path }) =>
      /^[.~]/.test(path)
        ? `The machine has nothing at ${path}. Use a named volume for data, and configs with content: for files.`
        : undefined,
    ),
};

export const hostPath: ComposeRule = {
  id: 'host-path',
  source: 'guest',
  severity: 'warning',
  why: 'The machine’s own file system is small and made anew at each boot; only volumes are on the data disk.',
  link: LINKS.guest,
  check: (file) =>
    mounts(file, ({ path }) =>
      path.startsWith('/') && !DOCUMENTED.test(path)
        ? `${path} is a path of the machine, not of your machine. Use a named volume unless the machine itself has something there.`
        : undefined,
    ),
};

export const socketLock: ComposeRule = {
  id: 'socket-lock',
  source: 'guest',
  severity: 'error',
  why: 'The lock beside the socket does not exist in the machine, and a folder in its place keeps the socket from working.',
  link: LINKS.troubleshooting,
  check: (file) =>
    mounts(file, ({ path }) =>
      path.endsWith('.sock.lock') ? 'Mount /var/run/dstack.sock, not its lock.' : undefined,
    ),
};

export const tappdSocket: ComposeRule = {
  id: 'tappd-socket',
  source: 'guest',
  severity: 'warning',
  why: 'The socket tappd.sock is of dstack 0.3; machines of today speak through dstack.sock.',
  link: LINKS.guest,
  check: (file) =>
    mounts(file, (mount) => {
      if (!SOCKET.test(mount.path) || !mount.path.endsWith('tappd.sock') || isOld(file))
        return undefined;
      const source = file.text.slice(mount.from, mount.to);
      const edits = [...source.matchAll(/tappd\.sock/g)].map(({ index }) => ({
        from: mount.from + index,
        to: mount.from + index + 'tappd.sock'.length,
        text: 'dstack.sock',
      }));
      return {
        message: 'This mounts the old tappd.sock. Use dstack.sock, with a current dstack SDK.',
        fix: { title: 'Mount dstack.sock', edits, safe: false },
      };
    }),
};

export const dstackSocket: ComposeRule = {
  id: 'dstack-socket',
  source: 'guest',
  severity: 'warning',
  why: 'The socket dstack.sock came with dstack 0.5; an older OS image has tappd.sock only.',
  link: LINKS.guest,
  check: (file) =>
    mounts(file, ({ path }) =>
      SOCKET.test(path) && path.endsWith('dstack.sock') && isOld(file)
        ? {
            message: 'The chosen OS image is older than dstack.sock. Choose a newer image.',
            field: 'image',
          }
        : undefined,
    ),
};

function isOld({ context }: ParsedCompose): boolean {
  const image: unknown = context.request?.image;
  return typeof image === 'string' && /(?:^|-)0\.[0-4]\./.test(image);
}

export const dockerSocket: ComposeRule = {
  id: 'docker-socket',
  source: 'advice',
  severity: 'warning',
  why: 'Containers started through the socket are in no measurement, so nobody outside can know what runs.',
  link: LINKS.security,
  check: (file) =>
    mounts(file, ({ path, service }) =>
      SOCKET.test(path) && path.endsWith('docker.sock')
        ? `${service.name} can start other containers, which the compose hash does not cover.`
        : undefined,
    ),
};

export const anonymousVolume: ComposeRule = {
  id: 'anonymous-volume',
  source: 'guest',
  severity: 'warning',
  why: 'The machine removes volumes without a name that no container uses, and a new container gets a new one.',
  link: LINKS.guest,
  check: (file) =>
    startedServices(file).flatMap(({ volumes }) =>
      volumes
        .filter(({ kind, source, interpolated }) => kind === 'volume' && !source && !interpolated)
        .filter(({ target = '/' }) => /^[\\/]/.test(target))
        .map(({ target, ...at }) => ({
          ...spanOf(at),
          message: `What is written to ${target ?? 'this volume'} is lost with the container. Give the volume a name.`,
        })),
    ),
};

export const socketNotMounted: ComposeRule = {
  id: 'socket-not-mounted',
  source: 'advice',
  severity: 'hint',
  why: 'A container sees the machine’s socket only where it is mounted.',
  link: LINKS.guest,
  check(file) {
    const mounted = new Set(
      hostMounts(file)
        .filter(({ path }) => /\/(?:dstack|tappd)\.sock$|^\/(?:var\/)?run\/?$|^\/$/.test(path))
        .map(({ service }) => service.name),
    );
    return startedServices(file).flatMap(({ name, environment }) => {
      const entry = environment.find(({ value }) =>
        /\/run\/(?:dstack|tappd)\.sock/.test(value ?? ''),
      );
      if (!entry || mounted.has(name)) return [];
      return [
        { ...spanOf(entry), message: `${name} is told of the socket, but does not mount it.` },
      ];
    });
  },
};
