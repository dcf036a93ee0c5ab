import { decided, together, undecided, type Claim } from '@/domain/proof/claim';
import type { TdReport } from '@/domain/proof/quote/td-quote';
import {
  imageDocuments,
  listedMeasurement,
  readMeasuredImage,
  sha256OfFile,
  type ImageDocuments,
  type MeasuredImage,
} from '@/domain/proof/attestation/image/image-measurement';

/** Below this the start of the kernel depends on the size of the machine, and RTMR1 with it. */
const STABLE_MEMORY = 2 * 1024 ** 3;

/**
 * Whether the registers are those of the image whose hash is stated, by the documents that a guest's answer has of
 * it; with that hash where all of it holds. No claims where there are no documents.
 */
export function measurementClaims(
  report: TdReport,
  vmConfig: unknown,
): { claims: Claim[]; proven: string | undefined } {
  const documents = imageDocuments(vmConfig);
  if (!documents) return { claims: [], proven: undefined };
  const image = readMeasuredImage(documents.measurement);
  const claims = [
    ...bindingClaims(documents),
    ...(image ? registerClaims(report, image, documents.memory) : [undecided(BY_DOCUMENT, OTHER)]),
  ];
  return { claims, proven: together(claims) === 'holds' ? documents.osImageHash : undefined };
}

const BY_DOCUMENT = 'The registers are those of the image’s measurement document.';
const OTHER = 'The document is of a version that this console cannot read.';

/** The image's hash is that of its list of checksums, which has that of its measurements. */
function bindingClaims({ osImageHash, checksumFile, measurement }: ImageDocuments): Claim[] {
  const [list, document] = [sha256OfFile(checksumFile), sha256OfFile(measurement)];
  const listed = listedMeasurement(checksumFile);
  return [
    {
      ...decided(
        'The stated OS image is the one of its checksum file.',
        list === osImageHash,
        'Its hash is SHA-256 of the file.',
        `The file has ${list}; stated is ${osImageHash.slice(0, 80)}.`,
      ),
      bytes: [{ name: 'SHA-256 of the checksum file', value: list }],
    },
    {
      ...decided(
        'The measurement document is the one that the checksum file names.',
        listed === document,
        'The file has its SHA-256.',
        listed === undefined
          ? 'The file does not name it, or more than once.'
          : `The document has ${document}; the file says ${listed}.`,
      ),
      bytes: [{ name: 'SHA-256 of the measurement document', value: document }],
    },
  ];
}

function registerClaims(
  { mrtd, rtmr1, rtmr2 }: TdReport,
  image: MeasuredImage,
  memory: number | undefined,
): Claim[] {
  const kernel = 'RTMR1 is that of the image’s kernel.';
  const isStable = memory === undefined || memory >= STABLE_MEMORY;
  const claims = [
    decided(
      'MRTD is that of the image’s firmware.',
      image.mrtd.includes(mrtd),
      'It is one of the two that the document has.',
      'It is neither of the two that the document has.',
    ),
    rtmr1 === image.rtmr1 || isStable
      ? decided(
          kernel,
          rtmr1 === image.rtmr1,
          'Replayed from the document: the kernel, and what firmware says of starting it.',
          'The kernel of the document gives another.',
        )
      : undecided(kernel, 'In a machine with less than 2 GB it depends on the size, too.'),
    decided(
      'RTMR2 is that of the image’s command line and initrd.',
      rtmr2 === image.rtmr2,
      'Replayed from the two digests of the document.',
      'Command line and initrd of the document give another.',
    ),
  ];
  const means = 'RTMR0 is not checked: it changes with the size and the devices of the machine.';
  return claims.map((claim, at) => ({
    ...claim,
    ...(at === claims.length - 1 && { means }),
    bytes: [
      [
        { name: 'MRTD in the quote', value: mrtd },
        { name: 'for one pass', value: image.mrtd[0] },
        { name: 'for two passes', value: image.mrtd[1] },
      ],
      [
        { name: 'RTMR1 in the quote', value: rtmr1 },
        { name: 'by the document', value: image.rtmr1 },
      ],
      [
        { name: 'RTMR2 in the quote', value: rtmr2 },
        { name: 'by the document', value: image.rtmr2 },
      ],
    ][at],
  }));
}
