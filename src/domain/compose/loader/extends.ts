import type { Complaint } from '@/domain/compose/compose-finding';
import type { LoaderCheck } from './check';

/** A service may extend another of the file, which must be there and not extend it back. */
export const extendsOther: LoaderCheck = {
  rule: 'compose-extends',
  why: 'Compose starts nothing while a service extends one that is not there, or itself.',
  check({ model }) {
    const bases = new Map(model.services.map((service) => [service.name, service.extends]));
    const problems: Complaint[] = [];
    for (const { name, extends: base } of model.services) {
      if (!base || base.file || base.service.includes('$')) continue;
      if (!bases.has(base.service)) {
        if (model.includes.length > 0) continue;
        problems.push({
          ...base.span,
          message: `The service ${name} extends ${base.service}, which the file does not have.`,
        });
      } else if (comesBack(bases, name)) {
        problems.push({
          ...base.span,
          message: `The service ${name} extends itself by way of ${base.service}.`,
        });
        break;
      }
    }
    return problems;
  },
};

function comesBack(
  bases: Map<string, { service: string; file: unknown } | undefined>,
  start: string,
) {
  const seen = new Set([start]);
  let base = bases.get(start);
  while (base && !base.file && !seen.has(base.service)) {
    seen.add(base.service);
    base = bases.get(base.service);
  }
  return base?.service === start && !base.file;
}
