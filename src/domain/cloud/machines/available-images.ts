import { z } from '@/domain/schema/zod';
import { rowsOf } from '@/domain/cloud/answer-parts';

const flag = z.boolean().nullish().catch(undefined);
const text = z.string().nullish().catch(undefined);
const image = z
  .looseObject({ name: z.string(), os_image_hash: text, is_current: flag, enabled: flag })
  .nullish()
  .catch(undefined);

/** `GET /cvms/{cvm}/available-os-images`: by version, each as one for production and one with SSH (SDK 0.2.9). */
export const availableOsImages = rowsOf(z.looseObject({ prod: image, dev: image }));

/** An OS image that a machine could have. */
export interface ImageChoice {
  name: string;
  hash: string | undefined;
  isDev: boolean;
  /** It is the one that the machine has. */
  isCurrent: boolean;
}

const choiceOf = (one: NonNullable<z.output<typeof image>>, isDev: boolean): ImageChoice => ({
  name: one.name.slice(0, 200),
  hash: one.os_image_hash?.slice(0, 200) || undefined,
  isDev,
  isCurrent: one.is_current === true,
});

/** The images that can be chosen, as the API orders them; one that is switched off is not among them. */
export function imageChoices(answer: z.output<typeof availableOsImages>): ImageChoice[] {
  return answer.flatMap(({ prod, dev }) =>
    [
      { image: prod, isDev: false },
      { image: dev, isDev: true },
    ].flatMap(({ image: one, isDev }) =>
      one && (one.enabled !== false || one.is_current === true) ? [choiceOf(one, isDev)] : [],
    ),
  );
}
