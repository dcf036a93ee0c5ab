import { fitsField, misfitWords } from '@/domain/proof/audit/fits-field';
import { COMPOSE_PREFIX, type FieldPath } from '@/domain/request/request';
import { nameFault } from '@/domain/secrets/check-set';
import type { EnvItem } from '@/domain/secrets/env-item';
import { shownValue } from './shown-value';
import type {
  PartialRequest,
  ReportLine,
  ReportSeverity,
  SharedHash,
  SourceHash,
} from './imported';

/** Nobody reads more. */
const MOST_LINES = 300;
const AND_MORE: ReportLine = {
  place: 'the rest',
  what: 'more is not listed',
  reason: `Only the first ${MOST_LINES} things are said.`,
  severity: 'warning',
};

/** What is read of one source, gathered piece by piece; whatever does not fit is reported and the rest goes on. */
export class SourceReading {
  title: string;
  readonly report: ReportLine[] = [];
  /** By name; the last value counts. */
  readonly secrets = new Map<string, string>();
  isWhole = false;
  hash: SourceHash | undefined;
  shared: SharedHash | undefined;
  private readonly top = new Map<string, unknown>();
  private readonly compose = new Map<string, unknown>();
  private readonly allowed = new Set<string>();

  constructor(title: string) {
    this.title = title;
  }

  /** Takes a value for a field, in the form's spelling; reports one that does not fit. */
  take(path: FieldPath, value: unknown, place: string = path): void {
    this.put(path, asTheFormHasIt(path, value), place);
  }

  /** The same for a wire path that may be unknown: such a key is kept, as a request may have it. Whether it was. */
  put(path: string, value: unknown, place: string): boolean {
    const fits = fitsField(path, value);
    if (fits) {
      const isMeasured = path.startsWith(COMPOSE_PREFIX);
      if (isMeasured) this.compose.set(path.slice(COMPOSE_PREFIX.length), value);
      else this.top.set(path, value);
    } else {
      const what = place === path ? shownValue(value) : `${path} ${shownValue(value)}`;
      this.leave(place, `${what} was left out`, misfitWords(path, value));
    }
    return fits;
  }

  get(path: FieldPath): unknown {
    return path.startsWith(COMPOSE_PREFIX)
      ? this.compose.get(path.slice(COMPOSE_PREFIX.length))
      : this.top.get(path);
  }

  /** A variable's value: it stays apart from the request; only its name is allowed there. */
  secret(name: string, value: string, place: string): void {
    if (this.isUsableName(name, place)) this.secrets.set(name, value);
  }

  /** Allows a name without a value, at the end. */
  allow(name: string, place: string): void {
    if (this.isUsableName(name, place)) this.allowed.add(name);
  }

  leave(place: string, what: string, reason: string, severity: ReportSeverity = 'warning'): void {
    if (this.report.length < MOST_LINES) this.report.push({ place, what, reason, severity });
    else if (this.report.length === MOST_LINES) this.report.push(AND_MORE);
  }

  tell(place: string, what: string, reason: string): void {
    this.leave(place, what, reason, 'info');
  }

  /** The fields in the order they were met; a name like `__proto__` is an ordinary one. */
  request(): PartialRequest {
    const compose = new Map(this.compose);
    if (this.allowed.size > 0) {
      const listed = compose.get('allowed_envs');
      const names: unknown[] = Array.isArray(listed) ? listed : [];
      compose.set('allowed_envs', [...new Set([...names, ...this.allowed])]);
    }
    return {
      ...Object.fromEntries(this.top),
      ...(compose.size > 0 && { compose_file: Object.fromEntries(compose) }),
    };
  }

  items(): EnvItem[] {
    return [...this.secrets].map(([key, value]) => ({ key, value }));
  }

  private isUsableName(name: string, place: string): boolean {
    const fault = nameFault(name);
    if (fault !== undefined)
      this.leave(place, `the variable ${shownValue(name)} was left out`, fault);
    return fault === undefined;
  }
}

/** `kms` in lower case whatever the source wrote; an app id without what addresses put before it. */
function asTheFormHasIt(path: FieldPath, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (path === 'kms') {
    const kms = value.trim().toLowerCase();
    return kms === 'eth' ? 'ethereum' : kms;
  }
  if (path === 'app_id') return /^\s*app_([0-9a-f]{40})\s*$/i.exec(value)?.[1] ?? value;
  return path === 'compose_file.storage_fs' ? value.trim().toLowerCase() : value;
}
