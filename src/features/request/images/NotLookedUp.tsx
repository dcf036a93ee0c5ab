import type { ComposeImage, WhyNotLookedUp } from '@/domain/images/compose-images';

const REASONS: Record<WhyNotLookedUp, string> = {
  built: 'is built, not pulled',
  'no-name': 'is no name that can be looked up',
  'unknown-variable': 'is made of a variable without a default',
};

interface NotLookedUpProps {
  images: readonly ComposeImage[];
  /** The registries that may be asked. */
  allowed: readonly string[];
}

/** The images that nobody is asked for, each with its reason. */
export function NotLookedUp({ images, allowed }: NotLookedUpProps) {
  const left = images.flatMap(({ written, why, image }) => {
    if (why) return [{ written, reason: REASONS[why] }];
    if (!image || allowed.includes(image.registry)) return [];
    return [{ written, reason: `is in ${image.registry}, which this server does not ask` }];
  });
  if (left.length === 0) return null;
  return (
    <section aria-label="Not looked up" className="text-muted">
      <h3 className="font-medium text-ink">Not looked up</h3>
      <ul>
        {left.map(({ written, reason }, i) => (
          <li key={`${i} ${written}`}>
            <span className="font-mono text-xs wrap-anywhere">{written}</span> {reason}.
          </li>
        ))}
      </ul>
    </section>
  );
}
