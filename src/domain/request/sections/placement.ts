import { field, newerField, section } from '@/domain/request/field';
import { z } from '@/domain/schema/zod';

export const placementSection = section(
  'placement',
  'Placement',
  'Where it runs and on which OS image. Left out, the server picks.',
  {
    region: field(z.string().nullish(), {
      label: 'Region',
      help: 'Limits the automatic choice to one region.',
      control: 'picker',
      omitted: 'Any region.',
      example: 'US-WEST-1',
    }),
    teepod_id: field(z.int('Enter the node’s teepod_id, a whole number.').nullish(), {
      label: 'Node',
      help: 'Pins one node by its teepod_id. The newer node ids are other numbers and do not work here.',
      control: 'number-picker',
      omitted: 'Any node with room.',
      example: '12',
    }),
    prefer_dev: field(z.boolean().nullish(), {
      label: 'OS image kind',
      help: 'A development image allows SSH and is not for production.',
      control: 'three-way',
      omitted: 'The image’s name decides, else a development image.',
      options: [
        { value: 'false', label: 'Production' },
        { value: 'true', label: 'Development' },
        { value: '', label: 'Let the server decide' },
      ],
    }),
    image: field(z.string().nullish(), {
      label: 'OS image',
      help: 'A name or slug. The image is measured on its own, outside the compose hash.',
      control: 'picker',
      omitted: 'The newest image the node offers of the kind above.',
      example: 'dstack-0.5.7',
      attested: 'by its own measurements, MRTD, RTMR1 and RTMR2',
    }),
    node_id: newerField(z.int('Enter the node’s id, a whole number.').nullish(), {
      label: 'Node, by its newer id',
      help: 'Pins one node by the id that newer servers give it. It is another number than the teepod_id above.',
      control: 'integer',
      omitted: 'The node above, or any with room.',
      example: '26',
    }),
    skip_gateway: newerField(z.boolean().nullish(), {
      label: 'Skip the gateway',
      help: 'Chooses a node without looking for a gateway that goes with it. What becomes of the app’s addresses then is not documented.',
      control: 'switch',
      omitted: 'The server looks for a gateway too.',
    }),
  },
);
