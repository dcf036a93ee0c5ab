import { expect, it } from 'vitest';
import { obstacles } from './obstacles';
import { cloud } from './cloud.table';
import { placementChoices } from './offers';
import { wishOf } from './wish';

const [node] = cloud.nodes!.filter(({ name }) => name === 'prod9');
const [NEW, GPU] = ['dstack-0.5.9', 'dstack-nvidia-0.5.11'];
const taking = (...kms_images: [kms: string, ...images: string[]][]) => ({
  ...node!,
  kms_images: kms_images.map(([kms, ...images]) => ({ kms, images })),
});
const BOTH = taking(['kms-phala', NEW], ['kms-base', GPU]);

it.each<[string, object, ReturnType<typeof taking>, string[]]>([
  ['nothing of a KMS that goes with it', { image: NEW }, BOTH, []],
  [
    'the family’s KMS',
    { image: NEW, kms: 'base' },
    BOTH,
    [`image does not run ${NEW} with any KMS of its list that is Base`],
  ],
  [
    'the KMS that is chosen',
    { image: NEW, kms: 'base', kms_id: 'kms-base' },
    BOTH,
    [`image does not run ${NEW} with kms-base`],
  ],
  [
    'the KMS that is chosen by its id',
    { image: NEW, kms: 'base', kms_id: 'kms_2' },
    BOTH,
    [`image does not run ${NEW} with kms_2`],
  ],
  ['an image named by its slug', { image: `${NEW}-abcd` }, BOTH, []],
  ['a list of slugs', { image: NEW }, taking(['kms-phala', `${NEW}-abcd`]), []],
  ['no image that is chosen', { kms: 'base', prefer_dev: false }, BOTH, []],
  [
    'no image that is chosen, of images without a slug',
    { prefer_dev: false },
    {
      ...taking(['kms-phala', GPU]),
      images: BOTH.images.map((one) => ({ ...one, slug: undefined })),
    },
    [],
  ],
  ['one of several images', { image: NEW }, taking(['kms-phala', GPU, NEW]), []],
  ['one of several KMSs of the family', { image: NEW, kms: 'legacy' }, BOTH, []],
  [
    'the KMS that is chosen, of several',
    { image: NEW, kms: 'legacy', kms_id: 'kms-base' },
    BOTH,
    [`image does not run ${NEW} with kms-base`],
  ],
  ['no list', { image: NEW, kms: 'base' }, taking(), []],
  ['a list in other words', { image: NEW, kms: 'base' }, taking(['kms-base', '0.5.11']), []],
  ['a KMS of another node', { image: NEW, kms_id: 'kms-x' }, BOTH, ['kms_id does not offer kms-x']],
])('what keeps a node from an image: %s', (_, request, at, says) => {
  const found = obstacles(at, { ...wishOf(request, cloud), gpu: undefined }, cloud.kms!);
  expect(found.map((one) => `${one.path} ${one.says}`)).toEqual(says);
});

it('an image that goes with no KMS of the family can be chosen and says why it does not fit', () => {
  const catalogue = { ...cloud, nodes: [BOTH] };
  const wish = { ...wishOf({ kms: 'base' }, catalogue), gpu: undefined, dev: undefined };
  const { offers } = placementChoices(wish, catalogue).image;
  expect(offers.map(({ value, excluded }) => [value, excluded])).toEqual([
    [GPU, undefined],
    [NEW, `prod9 does not run ${NEW} with any KMS of its list that is Base`],
  ]);
});
