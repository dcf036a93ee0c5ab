/** An image of dstack by what machines with it were seen to measure. Not Intel's or dstack's own statement. */
export interface KnownImage {
  name: string;
  kind: 'production' | 'development';
  osImageHash: string;
  mrtd: string;
  rtmr1: string;
  rtmr2: string;
  /** Where and when machines with it were seen. */
  seen: string;
}

const MRTD =
  'f06dfda6dce1cf904d4e2bab1dc370634cf95cefa2ceb2de2eee127c9382698090d7a4a13e14c536ec6c9c3c8fa87077';
const RTMR1 =
  '07e6f51aa763abfe75c3ddfbf4f425fe3f0ceff66d807a75e049303dce9addf68e7218729bd419638af63a370f65878c';
const SEEN = 'seen on machines of Phala Cloud in July 2026';

/** RTMR0 is left out: it changes with the size of the machine. */
const IMAGES: readonly KnownImage[] = [
  {
    name: 'dstack-0.5.9',
    kind: 'production',
    osImageHash: 'bd369a8c2f9edb2b52dad48ac8e0b32dde5f1337c423a506b48d07403a7d8033',
    mrtd: MRTD,
    rtmr1: RTMR1,
    rtmr2:
      'df67e467e60edc1737bcf8e682d48131bfb427f523226aa7f197a7608e9b3784783fa759ef5b28191fa12f9ddb36b858',
    seen: SEEN,
  },
  {
    name: 'dstack-dev-0.5.9',
    kind: 'development',
    osImageHash: 'de9c74f0c85d0820ce075cb4a99f8e39f7b681be632907c5bf8bdc95ea72feb9',
    mrtd: MRTD,
    rtmr1: RTMR1,
    rtmr2:
      'a2a58c9a959a4fa44bd6da0c97a2270c051faf12084cfe91ae900e4fdff6cdd4f69a82005e04ee920f231497894d677f',
    seen: SEEN,
  },
];

/** The image that measures these registers, by RTMR2, with the registers that are other than they were seen. */
export function imageOf(
  report: Pick<KnownImage, 'mrtd' | 'rtmr1' | 'rtmr2'>,
): { image: KnownImage; differs: string[] } | undefined {
  const image = IMAGES.find(({ rtmr2 }) => rtmr2 === report.rtmr2);
  if (!image) return undefined;
  const differs = (['mrtd', 'rtmr1'] as const).filter((name) => image[name] !== report[name]);
  return { image, differs: differs.map((name) => name.toUpperCase()) };
}
