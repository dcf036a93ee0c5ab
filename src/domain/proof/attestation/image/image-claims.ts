import { decided, fact, holds, type Claim } from '@/domain/proof/claim';
import type { TdReport } from '@/domain/proof/quote/td-quote';
import type { Expected } from '@/domain/proof/attestation/expected';
import { imageOf, type KnownImage } from './known-images';
import type { LoggedFacts } from '@/domain/proof/attestation/logged-facts';
import { measurementClaims } from '@/domain/proof/attestation/measurement-claims';

/** Which image the machine runs, by its registers, and whether that is the one that is stated. */
export function imageClaims(
  report: TdReport,
  { osImageHash }: LoggedFacts,
  { osImageHashes }: Expected,
  vmConfig?: unknown,
): Claim[] {
  const measured = measurementClaims(report, vmConfig);
  const found = imageOf(report);
  const stated = [...new Set([...(osImageHash ? [osImageHash] : []), ...osImageHashes])];
  return [
    { ...imageFact(found), bytes: registersOf(report) },
    ...(found ? [registerClaim(found)] : []),
    ...measured.claims,
    ...statedClaims(found?.image, stated, measured.proven),
  ];
}

type Found = NonNullable<ReturnType<typeof imageOf>>;

function imageFact(found: Found | undefined): Claim {
  if (!found) {
    return fact(
      'The image is none that was seen before.',
      'RTMR2 is in no row of this console’s small table. That does not say that anything is wrong: compare MRTD, RTMR1 and RTMR2 with those of the image that you expect.',
    );
  }
  const { name, kind, seen } = found.image;
  const what =
    kind === 'production'
      ? 'nobody can log in to its machines'
      : 'whoever deployed it can log in to its machines and change what runs';
  return fact(
    `The image is ${name}, for ${kind}.`,
    `RTMR2 is the one ${seen}: in an image for ${kind}, ${what}.`,
  );
}

function registerClaim({ image, differs }: Found): Claim {
  return decided(
    `MRTD and RTMR1 are those that ${image.name} was seen with.`,
    differs.length === 0,
    `They are as ${image.seen}.`,
    `${differs.join(' and ')} is another: firmware or kernel are not those of this image.`,
  );
}

function statedClaims(
  image: KnownImage | undefined,
  stated: readonly string[],
  proven: string | undefined,
): Claim[] {
  if (stated.length === 0) return [];
  const [first = ''] = stated;
  const says = 'The OS image is the stated one.';
  if (stated.length > 1) {
    return [decided(says, false, '', `Stated are ${stated.slice(0, 3).join(' and ')}.`)];
  }
  if (first === proven)
    return [holds(says, `Its own documents give these registers: ${first.slice(0, 80)}.`)];
  if (!image)
    return [
      fact(
        `The stated OS image is ${first.slice(0, 80)}.`,
        'Only the machine itself and its host say so.',
      ),
    ];
  return [
    decided(
      says,
      first === image.osImageHash,
      `${image.name} has the hash ${first.slice(0, 80)}.`,
      `The registers are those of ${image.name}, ${image.osImageHash}; stated is ${first.slice(0, 80)}.`,
    ),
  ];
}

function registersOf({ mrtd, rtmr0, rtmr1, rtmr2 }: TdReport) {
  return [
    { name: 'MRTD', value: mrtd },
    { name: 'RTMR0', value: rtmr0 },
    { name: 'RTMR1', value: rtmr1 },
    { name: 'RTMR2', value: rtmr2 },
  ];
}
