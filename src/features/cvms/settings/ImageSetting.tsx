import { toProblem } from '@/api/call/errors';
import { availableImagesQuery } from '@/api/change/available-images';
import type { ImageChoice } from '@/domain/cloud/machines/available-images';
import type { MachineDetail } from '@/domain/cloud/machines/machine-detail';
import { Button } from '@/ui/Button';
import { Select } from '@/ui/input/Select';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ImageCautions } from './ImageCautions';
import { SettingRow } from './SettingRow';
import type { MachineSetting } from './use-setting';

interface ImageSettingProps {
  cvm: string;
  detail: MachineDetail;
  setting: MachineSetting;
}

/** Another OS image, of those that the API names for this machine. */
export function ImageSetting({ cvm, detail, setting }: ImageSettingProps) {
  const { data, error, refetch } = useQuery(availableImagesQuery(cvm));
  const [chosen, setChosen] = useState<string>();
  const choices = data ?? [];
  const current = currentName(choices, detail);
  const options = choices.map((one) => ({ value: one.name, label: wordsOf(one) }));
  const shown = options.some(({ value }) => value === current)
    ? options
    : [{ value: current, label: current || 'Not known' }, ...options];
  const next = chosen === current ? undefined : choices.find(({ name }) => name === chosen);
  return (
    <SettingRow
      kind="image"
      title="OS image"
      now={
        current === ''
          ? 'The API does not name it.'
          : `${current}${detail.isDev === undefined ? '' : detail.isDev ? ' (development, has SSH)' : ' (production)'}`
      }
      next={next && { kind: 'image', image: next.name, hash: next.hash }}
      note={next && <ImageCautions next={next} detail={detail} />}
      button="Change the image"
      setting={setting}
    >
      {error && !data ? (
        <p className="flex flex-wrap items-center gap-2 text-sm text-warn">
          The images could not be read. {toProblem(error).title}
          <Button size="small" onClick={() => void refetch()}>
            Try again
          </Button>
        </p>
      ) : (
        <Select
          id="setting-image-name"
          label="Image"
          value={chosen ?? current}
          options={shown}
          onChange={setChosen}
        />
      )}
    </SettingRow>
  );
}

/** As the list names it, whatever the machine calls it. */
function currentName(choices: readonly ImageChoice[], { image, imageHash }: MachineDetail): string {
  const shown = choices.find(
    ({ name, hash }) => name === image || (hash !== undefined && hash === imageHash),
  );
  return shown?.name ?? image ?? choices.find(({ isCurrent }) => isCurrent)?.name ?? '';
}

const wordsOf = ({ name, isDev }: ImageChoice) =>
  `${name} (${isDev ? 'development' : 'production'})`;
