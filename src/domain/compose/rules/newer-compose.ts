import { startedServices } from '@/domain/compose/parsed-compose';
import type { Span } from '@/domain/compose/compose-finding';
import { spanOf } from '@/domain/compose/model/service';
import { child, descend, entriesOf, isInterpolated, textOf } from '@/domain/compose/yaml/node';
import { LINKS } from './links';
import type { ComposeRule } from './rule';

/** Keys of a service that came after Compose 2.28. */
const KEYS = [
  'gpus',
  'label_file',
  'models',
  'post_start',
  'pre_start',
  'pre_stop',
  'provider',
  'use_api_socket',
];

export const newerCompose: ComposeRule = {
  id: 'newer-compose',
  source: 'guest',
  severity: 'hint',
  why: 'Which Compose runs in the machine depends on its OS image.',
  link: LINKS.compose,
  check(file) {
    const first = new Map<string, Span>();
    const note = (what: string, at: Span | undefined) => {
      if (at && !first.has(what)) first.set(what, spanOf(at));
    };
    for (const { name } of startedServices(file)) {
      const service = descend(child(file.root, 'services'), name);
      for (const [key, entry] of entriesOf(service)) if (KEYS.includes(key)) note(key, entry.key);
      const policy = child(service, 'pull_policy');
      const text = textOf(policy) ?? '';
      if (/daily|weekly|every_/.test(text) && !isInterpolated(policy))
        note(`the pull policy ${text}`, policy);
    }
    note('models', file.root.entries.get('models')?.key);
    return [...first].map(([what, at]) => ({
      ...at,
      message: `Compose 2.28 and older do not know ${what}, and refuse the file.`,
    }));
  },
};
