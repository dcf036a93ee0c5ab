import type { ComposeService, ImageReference } from '@/domain/compose/model/compose-model';
import { COMPOSE_PATH } from '@/features/request/derive/compose-marks';
import { useParts } from '@/features/request/derive/use-derived';
import { ImagesAction } from '@/features/request/images/ImagesAction';
import { goToFinding } from '@/form/field-id';
import { Tag, type Tone } from '@/ui/Tag';

/** The services of the compose text as it was last read, each leading to its line. */
export function ServicesOutline() {
  const { compose, behind } = useParts('compose', 'behind');
  const { services = [], serviceCount = 0 } = compose ?? {};
  if (services.length === 0) return null;
  return (
    <section aria-label="Services" aria-busy={behind} className="mt-2">
      <h3 className="sr-only">Services</h3>
      <ul className="max-h-56 divide-y divide-line overflow-auto rounded border border-line text-[13px]">
        {services.map((service) => (
          <Service key={service.name} service={service} />
        ))}
        {serviceCount > services.length && (
          <li className="px-3 py-1.5 text-muted">{serviceCount - services.length} more services</li>
        )}
      </ul>
      <div className="mt-2">
        <ImagesAction />
      </div>
    </section>
  );
}

function Service({ service }: { service: ComposeService }) {
  const { name, key, image, profiles } = service;
  const { word, tone, title } = imageState(service);
  return (
    // What is scrolled out of the list is not gone through again with each key in the editor above it.
    <li className="flex flex-wrap items-center gap-x-3 px-3 py-1 [contain-intrinsic-size:auto_33px] [content-visibility:auto]">
      <button
        type="button"
        className="min-h-6 font-medium text-accent underline-offset-2 hover:underline"
        onClick={() => goToFinding({ path: COMPOSE_PATH, at: key })}
      >
        {name}
      </button>
      <span className="min-w-0 font-mono text-xs wrap-anywhere text-muted" title={image?.text}>
        {image && shortImage(image)}
      </span>
      <span title={title} className="inline-flex">
        <Tag tone={tone}>{word}</Tag>
      </span>
      {profiles.length > 0 && <span className="text-muted">only in a profile</span>}
      <span className="ml-auto text-muted tabular-nums">{portsOf(service)}</span>
    </li>
  );
}

/** A digest is told by the word beside it, and fully on hover. */
function shortImage({ text }: ImageReference): string {
  return text.replace(/@sha256:([0-9a-f]{6})[0-9a-f]+$/, '@sha256:$1…');
}

function imageState({ image, build }: ComposeService): { word: string; tone: Tone; title: string } {
  if (image?.digest !== undefined && image.digest !== '' && !image.interpolated)
    return { word: 'pinned', tone: 'good', title: 'Named by its digest: it cannot change' };
  if (image?.interpolated)
    return {
      word: 'from a variable',
      tone: 'warn',
      title: 'The hash does not cover which image it is',
    };
  if (image)
    return {
      word: image.tag === undefined ? 'latest' : 'tag',
      tone: 'warn',
      title: 'Whoever owns the tag can change what it stands for',
    };
  return { word: build ? 'built' : 'no image', tone: 'plain', title: '' };
}

function portsOf({ ports }: ComposeService): string {
  if (ports.length === 0) return 'no ports';
  const names = ports.map(({ published, target }) => {
    const [outside, inside] = [published, target].map((range) =>
      range
        ? range.first === range.last
          ? `${range.first}`
          : `${range.first}–${range.last}`
        : '?',
    );
    return `${outside}→${inside}`;
  });
  const more = names.length > 4 ? ` and ${names.length - 4} more` : '';
  return names.slice(0, 4).join(', ') + more;
}
