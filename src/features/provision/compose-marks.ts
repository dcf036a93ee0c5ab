import type { ComposeFinding, FindingSource } from '@/domain/compose/compose-finding';
import type { Finding } from '@/domain/finding';
import type { EditorMark, MarkedText } from '@/ui/code-editor/editor-marks';
import type { ReadCompose } from './analysis.worker';

const COMPOSE_PATH = 'compose_file.docker_compose_file';

const OBJECTIONS: Record<FindingSource, { error: string; warning: string }> = {
  compose: { error: 'Compose would refuse it', warning: 'Compose may refuse it' },
  guest: { error: 'Fails in the guest', warning: 'May fail in the guest' },
  cloud: { error: 'The cloud would refuse it', warning: 'The cloud may refuse it' },
  advice: { error: 'Advice', warning: 'Advice' },
};

/** Who would object to what a finding is about, in words. */
function objection({ source, severity }: ComposeFinding): string {
  return OBJECTIONS[source][severity === 'error' ? 'error' : 'warning'];
}

/** What the editor shows of the findings in a compose text. */
export function marksOf({ text, findings }: ReadCompose): MarkedText {
  return { text, marks: findings.map(toMark) };
}

function toMark(finding: ComposeFinding): EditorMark {
  const { from, to, severity, message, why, rule, link, fix } = finding;
  return {
    from,
    to,
    severity,
    message: why === undefined ? message : `${message}\n${why}`,
    source: objection(finding),
    code: rule,
    ...(link !== undefined && { link }),
    fixes: fix ? [{ title: fix.title, edits: fix.edits }] : [],
  };
}

/** The first error and the first warning of a compose text, as its field says them. */
export function firstOfText(compose: ReadCompose | undefined): Finding[] {
  return (['error', 'warning'] as const).flatMap((severity) => {
    const all = compose?.findings.filter((finding) => finding.severity === severity) ?? [];
    const [first] = all;
    if (!first) return [];
    const more = all.length > 1 ? ` And ${all.length - 1} more, see Checks.` : '';
    const message = `Line ${first.line}: ${first.message}${more}`;
    return [{ severity, path: COMPOSE_PATH, message }];
  });
}
