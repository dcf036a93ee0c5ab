import { analyseCompose } from '@/domain/compose/analyse';
import { imagesOf } from '@/domain/images/compose-images';
import { pinAll } from '@/domain/images/pin';
import { initialForm, toRequest } from '@/domain/request/form';
import { applyEdits } from '@/text/edits';
import { describe, expect, it } from 'vitest';
import { unpinnedImages, withTemplate } from './template';
import { TEMPLATES } from './templates';

const DIGEST = `sha256:${'1f'.repeat(32)}`;
const composed = TEMPLATES.filter(({ runner }) => runner === 'docker-compose');

const pinned = (text: string, digestOf: (at: number) => string | undefined) => {
  const pins = imagesOf(text).flatMap((image, at) => {
    const digest = image.image && digestOf(at);
    return digest === undefined ? [] : [{ image, digest }];
  });
  const { edits, left } = pinAll(text, pins);
  return { after: applyEdits(text, edits), left };
};

describe.each(composed.map((template) => [template.id, template] as const))(
  '%s, pinned by the code that pins any file',
  (_, template) => {
    const { text } = template;
    const images = imagesOf(text);
    const open = text.replaceAll(/@sha256:[0-9a-f]{64}/g, '');

    it('is what it is here, where it is pinned to the same builds', () => {
      const digests = images.map(({ image }) => image?.digest);
      expect(pinned(open, (at) => digests[at])).toEqual({ after: text, left: [] });
    });

    it('has no image left that a check would have pinned', () => {
      const { after, left } = pinned(open, () => DIGEST);
      expect(left).toEqual([]);
      expect(after.replaceAll(`@${DIGEST}`, '')).toBe(open);
      const request = toRequest({ ...withTemplate(initialForm(), template), name: 'pinned' });
      const given = new Set(template.variables.map(({ name }) => name));
      const rules = analyseCompose(after, { request, given }).findings.map(({ rule }) => rule);
      expect(rules.filter((rule) => rule === 'image-digest')).toEqual([]);
      expect(unpinnedImages({ ...template, text: after })).toEqual([]);
    });

    it('names every image so that it can be looked up, or by a value that a person gives', () => {
      const unknown = images.filter(({ why }) => why !== undefined);
      expect(unknown.map(({ why }) => why)).toEqual(unknown.map(() => 'unknown-variable'));
    });
  },
);
