import { isSecretLike } from '@/domain/compose/variables/secret-like';
import { nameFault } from '@/domain/secrets/check-set';
import type { SourceReading } from '@/domain/exchange/import/source-reading';

/** A service as it will be written, with what it needs beside it at the top level. */
export class DockerService {
  readonly keys = new Map<string, unknown>();
  readonly volumes = new Set<string>();
  readonly networks = new Set<string>();
  private readonly reading: SourceReading;

  constructor(reading: SourceReading) {
    this.reading = reading;
  }

  set(key: string, value: unknown): void {
    this.keys.set(key, value);
  }

  item(key: string, value: string): void {
    const before = this.keys.get(key);
    if (Array.isArray(before)) before.push(value);
    else this.keys.set(key, [value]);
  }

  entry(key: string, name: string, value: unknown): void {
    const before = this.keys.get(key);
    if (before instanceof Map) before.set(name, value);
    else this.keys.set(key, new Map([[name, value]]));
  }

  /** A value that looks like a secret is taken from a variable; the others stand in the text as they are. */
  environment(written: string): void {
    const at = written.indexOf('=');
    const name = at === -1 ? written : written.slice(0, at);
    const value = at === -1 ? undefined : written.slice(at + 1);
    const place = `-e ${nameFault(name) === undefined ? name : '…'}`;
    // `-e A=$B` in a shell is the value of B there; here it is the machine’s variable of that name.
    const taken = value === undefined ? name : /^\$\{?([A-Za-z_]\w*)\}?$/.exec(value)?.[1];
    if (taken !== undefined) {
      this.entry('environment', name, `\${${taken}}`);
      this.reading.allow(taken, place);
      this.reading.tell(
        place,
        'its value is not here',
        'Docker takes it from the shell: give it in the table of variables.',
      );
    } else if (value !== undefined && isSecretLike(name, value) && nameFault(name) === undefined) {
      this.entry('environment', name, `\${${name}}`);
      this.reading.allow(name, place);
      this.reading.secret(name, value, place);
      this.reading.tell(
        place,
        'its value became a value of a variable',
        'It looks like a secret, and the compose text is public.',
      );
    } else this.entry('environment', name, withDollars(value ?? ''));
  }

  /** `SOURCE:TARGET[:MODE]`, or a target alone. */
  volume(written: string): void {
    const source = written.includes(':') ? (written.split(':')[0] ?? '') : '';
    this.item('volumes', withDollars(written));
    this.mounted(source, `-v ${written.slice(0, 80)}`);
  }

  /** Says of a source what it is in the machine: a volume of its own, or a folder that is not yours. */
  mounted(source: string, place: string): void {
    if (/^[A-Za-z0-9][\w.-]*$/.test(source)) this.volumes.add(source);
    else if (source !== '' && !/^\/var\/run\/(docker|dstack|tappd)\.sock$/.test(source))
      this.reading.leave(
        place,
        'kept as it is',
        'The machine has none of your files: it mounts an empty folder of its own there.',
      );
  }

  network(name: string): void {
    if (/^(host|none|bridge|container:.*|service:.*)$/.test(name)) this.set('network_mode', name);
    else {
      const plain = name.replace(/^name=/, '').split(',')[0] ?? name;
      this.item('networks', plain);
      this.networks.add(plain);
    }
  }
}

/** Compose reads `$` as a variable; `$$` is the sign itself. */
export function withDollars(text: string): string {
  return text.replaceAll('$', '$$$$');
}
