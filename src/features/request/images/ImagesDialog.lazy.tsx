import { askThroughServer } from '@/api/images';
import type { ProvisionForm } from '@/domain/request/form';
import { imagesOf } from '@/domain/images/compose-images';
import { lookUpAll } from '@/domain/images/look-up-all';
import type { WantedPin } from '@/domain/images/pin';
import { COMPOSE_PATH } from '@/features/request/derive/compose-marks';
import { usePipeline } from '@/features/request/derive/use-derived';
import { flushPendingText } from '@/ui/code-editor/text/pending-text';
import { Dialog } from '@/ui/overlay/Dialog';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { AskFirst } from './AskFirst';
import { imageRoom, keepSeen } from './keep-seen';
import { LookedImages } from './LookedImages';
import { PinChange } from './PinChange';

/** From which registries would be asked, through what they answered, to the change that pins. */
export function ImagesDialog({ onClose }: { onClose: () => void }) {
  const { getValues } = useFormContext<ProvisionForm>();
  const pipeline = usePipeline();
  const [text] = useState(() => {
    flushPendingText();
    return getValues(COMPOSE_PATH) ?? '';
  });
  const [images] = useState(() => imagesOf(text));
  const [stop] = useState(() => new AbortController());
  const [pins, setPins] = useState<readonly WantedPin[]>();
  const looking = useMutation({
    mutationFn: () => lookUpAll(askThroughServer, images, stop.signal),
    onSuccess: (looked) => keepSeen(text, looked, imageRoom(pipeline.get())),
  });
  function close() {
    stop.abort();
    onClose();
  }
  return (
    <Dialog open onOpenChange={(open) => !open && close()} title="Images of the compose file" wide>
      {pins ? (
        <PinChange
          text={text}
          pins={pins}
          looked={looking.data ?? []}
          room={imageRoom(pipeline.get())}
          onBack={() => setPins(undefined)}
          onClose={close}
        />
      ) : looking.data ? (
        <LookedImages
          looked={looking.data}
          room={imageRoom(pipeline.get())}
          onPin={setPins}
          onAgain={() => looking.mutate()}
          onClose={close}
        />
      ) : (
        <AskFirst
          images={images}
          isAsking={looking.isPending}
          onAsk={() => looking.mutate()}
          onClose={close}
        />
      )}
    </Dialog>
  );
}
