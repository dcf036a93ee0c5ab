import { child, entriesOf } from '@/domain/compose/yaml/node';
import { readYaml } from '@/domain/compose/yaml/read-yaml';
import type { Cvm } from '#sandbox/cvms/cvm';
import { documentText } from '#sandbox/cvms/shown/compose-view';
import { hashOfText } from '#sandbox/cvms/shown/cvm-facts';

export interface Container {
  /** Without the slash that Docker puts before it. */
  name: string;
  id: string;
  image: string;
}

/** The containers of an app: one of each service of its compose file, under the name that Compose gives it. */
export function containersOf({ plan, vm_uuid }: Cvm): Container[] {
  const services = child(
    readYaml(documentText(plan.document, 'docker_compose_file')).root,
    'services',
  );
  return entriesOf(services).map(([service, { value }]) => {
    const given = child(value, 'container_name');
    const image = child(value, 'image');
    return {
      name: given?.kind === 'scalar' ? String(given.value) : `dstack-${service}-1`,
      id: hashOfText(`${vm_uuid} ${service}`),
      image: image?.kind === 'scalar' ? String(image.value) : '',
    };
  });
}
