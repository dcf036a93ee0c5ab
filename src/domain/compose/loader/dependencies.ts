import { activity, type ParsedCompose } from '@/domain/compose/parsed-compose';
import type { Complaint, Span } from '@/domain/compose/compose-finding';
import type { ComposeService } from '@/domain/compose/model/compose-model';
import { composeText, spanOf } from '@/domain/compose/model/service';
import { child, descend, itemsOf } from '@/domain/compose/yaml/node';
import type { LoaderCheck } from './check';

interface Dependency {
  on: string;
  at: Span;
  required: boolean;
}

/** Services that must exist, be switched on, and not wait for each other (compose-go graph). */
export const dependencies: LoaderCheck = {
  rule: 'compose-dependency',
  why: 'Compose starts nothing while a service depends on one that is not there, is switched off by its profile, or depends on it in turn.',
  check(file) {
    const services = new Map(file.model.services.map((service) => [service.name, service]));
    const active = file.model.services.filter((s) => activity(s, file.context) === 'on');
    const graph = new Map(active.map((service) => [service.name, dependenciesOf(file, service)]));
    const problems: Complaint[] = [];
    for (const [name, list] of graph) {
      for (const { on, at, required } of list) {
        const other = services.get(on);
        const state = other && activity(other, file.context);
        if (state === 'on' || state === 'unknown') continue;
        if (!other && file.model.includes.length > 0) continue;
        if (other && !required) continue;
        problems.push({
          ...at,
          message: other
            ? `The service ${name} depends on ${on}, which its profile keeps switched off.`
            : `The service ${name} depends on ${on}, which the file does not have.`,
        });
      }
    }
    return [...problems, ...cycles(graph)];
  },
};

function dependenciesOf({ root }: ParsedCompose, service: ComposeService): Dependency[] {
  const node = descend(root, 'services', service.name);
  const found: Dependency[] = service.dependsOn
    .filter(({ interpolated }) => !interpolated)
    .map(({ text, required, ...at }) => ({ on: text, at: spanOf(at), required }));
  const add = (text: ReturnType<typeof composeText>, on: string | undefined) => {
    if (text && !text.interpolated && on) found.push({ on, at: spanOf(text), required: true });
  };
  for (const item of itemsOf(child(node, 'links'))) {
    const text = composeText(item);
    add(text, text?.text.split(':')[0]);
  }
  for (const item of itemsOf(child(node, 'volumes_from'))) {
    const text = composeText(item);
    if (!text?.text.startsWith('container:')) add(text, text?.text.split(':')[0]);
  }
  for (const key of ['network_mode', 'ipc', 'pid']) {
    const text = composeText(child(node, key));
    if (text?.text.startsWith('service:')) add(text, text.text.slice('service:'.length));
  }
  return found;
}

/** Walks without recursion: a chain may be as long as the file. */
function cycles(graph: Map<string, Dependency[]>): Complaint[] {
  const done = new Set<string>();
  for (const start of graph.keys()) {
    const path: { name: string; next: number }[] = [{ name: start, next: 0 }];
    const onPath = new Set([start]);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const dependency = graph.get(top.name)?.[top.next];
      top.next += 1;
      if (!dependency) {
        done.add(top.name);
        onPath.delete(top.name);
        path.pop();
      } else if (onPath.has(dependency.on)) {
        const names = path
          .map(({ name }) => name)
          .slice(path.findIndex((p) => p.name === dependency.on));
        const shown = names.length > 8 ? [...names.slice(0, 8), '…'] : names;
        return [
          {
            ...dependency.at,
            message: `These services wait for each other: ${[...shown, dependency.on].join(' → ')}.`,
          },
        ];
      } else if (!done.has(dependency.on)) {
        onPath.add(dependency.on);
        path.push({ name: dependency.on, next: 0 });
      }
    }
  }
  return [];
}
