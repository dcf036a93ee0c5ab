import { isKnown, registries, target } from '@/api/call/target';
import type { ComposeImage } from '@/domain/images/compose-images';
import { familiarName } from '@/domain/images/reference';
import { countOf } from '@/text/count-words';
import { useWatched } from '@/ui/browser/use-watched';
import { Button } from '@/ui/Button';
import { NotLookedUp } from './NotLookedUp';

interface AskFirstProps {
  images: readonly ComposeImage[];
  isAsking: boolean;
  onAsk: () => void;
  onClose: () => void;
}

/** Which registries will be asked for what, before anybody is asked. */
export function AskFirst({ images, isAsking, onAsk, onClose }: AskFirstProps) {
  const allowed = useWatched(registries);
  const now = useWatched(target);
  const groups = byRegistry(images, allowed);
  const count = groups.reduce((sum, [, names]) => sum + names.length, 0);
  return (
    <div className="space-y-4 text-sm" aria-busy={isAsking}>
      {count === 0 ? (
        <p>No image here can be looked up.</p>
      ) : (
        <>
          <p>
            This page’s server, {window.location.host}, will ask these registries, without a key or
            a login. They see the names and nothing else of your request.
          </p>
          <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
            {groups.map(([registry, names]) => (
              <div key={registry} className="contents">
                <dt className="font-medium">{registry}</dt>
                <dd className="min-w-0 font-mono text-xs/5 wrap-anywhere">{names.join(', ')}</dd>
              </div>
            ))}
          </dl>
          {isKnown(now) && now.kind === 'sandbox' && (
            <p className="text-muted">
              In the sandbox an imitation answers for all of them. Its digests are those of no real
              image.
            </p>
          )}
        </>
      )}
      <NotLookedUp images={images} allowed={allowed} />
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>{isAsking ? 'Stop' : 'Cancel'}</Button>
        {count === 0 && images.some(({ image }) => image) && (
          <Button onClick={onAsk}>Pin by a digest that you have…</Button>
        )}
        {count > 0 && (
          <Button look="primary" aria-disabled={isAsking} onClick={() => !isAsking && onAsk()}>
            {isAsking ? 'Looking up…' : `Look up ${countOf(count, 'image')}`}
          </Button>
        )}
      </div>
    </div>
  );
}

/** The names to be asked for, by registry, each once. */
function byRegistry(
  images: readonly ComposeImage[],
  allowed: readonly string[],
): [registry: string, names: string[]][] {
  const groups = new Map<string, Set<string>>();
  for (const { image } of images) {
    if (!image || !allowed.includes(image.registry)) continue;
    const names = groups.get(image.registry) ?? new Set();
    const tag = image.tag === undefined ? '' : `:${image.tag}`;
    const digest = image.digest === undefined ? '' : `@${image.digest.slice(0, 13)}…`;
    groups.set(image.registry, names.add(`${familiarName(image)}${tag}${digest}`));
  }
  return [...groups].map(([registry, names]) => [registry, [...names]]);
}
