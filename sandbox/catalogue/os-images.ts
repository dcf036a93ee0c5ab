import type { Context } from 'hono';
import { OS_IMAGES } from './catalogue';
import { booleanQuery, paged } from '#sandbox/http/query';

/** `GET /os-images?page&page_size&is_dev` (shape of the official SDK). */
export function osImages(c: Context): Response {
  const dev = booleanQuery(c, 'is_dev');
  return c.json(
    paged(
      c,
      OS_IMAGES.filter(({ is_dev }) => dev === undefined || is_dev === dev),
    ),
  );
}
