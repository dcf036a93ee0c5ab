import { kmsContractsQuery } from '@/api/change/on-chain';
import { isImageAllowed } from '@/domain/change/contract-images';
import type { ImageChoice } from '@/domain/cloud/machines/available-images';
import type { MachineDetail } from '@/domain/cloud/machines/machine-detail';
import { useQuery } from '@tanstack/react-query';

interface ImageCautionsProps {
  next: ImageChoice;
  detail: MachineDetail;
}

/** What to know before a machine is given another OS image. */
export function ImageCautions({ next, detail }: ImageCautionsProps) {
  return (
    <div className="space-y-1 text-[13px] text-warn">
      {next.isDev && detail.isDev !== true && (
        <p>
          A development image lets people in by SSH, so nobody can rely on what the machine keeps to
          itself.
        </p>
      )}
      {detail.chainId !== undefined && <OnContract next={next} detail={detail} />}
    </div>
  );
}

const CHAINS = ['ethereum', 'base'];

/** Whether the KMS contract allows the image, which decides on chain whether the machine starts. */
function OnContract({ next, detail }: ImageCautionsProps) {
  const chain = detail.kms?.toLowerCase() ?? '';
  const { data } = useQuery({ ...kmsContractsQuery(chain), enabled: CHAINS.includes(chain) });
  const allowed = data && isImageAllowed(data, detail.kmsContract, next);
  if (allowed === true) {
    return <p className="text-good">The KMS contract allows this image, as the API says.</p>;
  }
  return (
    <p>
      {allowed === false
        ? 'The KMS contract does not allow this image, as the API says: with it the machine would get no keys and not start.'
        : 'A contract decides about this app’s keys: with an image that is not on the KMS contract’s list the machine does not start.'}
    </p>
  );
}
