import { z } from '@/domain/schema/zod';
import { rowsOf } from '@/domain/cloud/answer-parts';

const flag = z.boolean().nullish().catch(undefined);
const image = z
  .looseObject({ name: z.string(), is_current: flag, enabled: flag })
  .nullish()
  .catch(undefined);

/** `GET /cvms/{cvm}/available-os-images`: by version, each as one for production and one with SSH (SDK 0.2.9). */
export const availableOsImages = rowsOf(z.looseObject({ prod: image, dev: image }));

/** An OS image that a machine could have. */
export interface ImageChoice {
  name: string;
  isDev: boolean;
  /** It is the one that the machine has. */
  isCurrent: boolean;
}

/** The images that can be chosen, as the API orders them; one that is switched off is not among them. */
export function imageChoices(answer: z.output<typeof availableOsImages>): ImageChoice[] {
  return answer.flatMap(({ prod, dev }) =>
    [
      { image: prod, isDev: false },
      { image: dev, isDev: true },
    ].flatMap(({ image: one, isDev }) =>
      one && (one.enabled !== false || one.is_current === true)
        ? [{ name: one.name.slice(0, 200), isDev, isCurrent: one.is_current === true }]
        : [],
    ),
  );
}
