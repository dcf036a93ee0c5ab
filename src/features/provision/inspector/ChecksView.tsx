import { exposureSentences } from '@/domain/exposure';
import type { Finding } from '@/domain/finding';
import { labelOf } from '@/domain/labels';
import { goToField } from '@/form/field-id';
import { CircleAlert, CircleCheck, CircleDashed, Eye, TriangleAlert } from 'lucide-react';
import { useFormState } from 'react-hook-form';
import { useDerived } from '@/features/provision/derived';

/** Every finding, each leading to its field, and what the request exposes in plain sentences. */
export function ChecksView() {
  const { findings, request } = useDerived();
  return (
    <div className="space-y-5 p-4">
      <div>
        <h3 className="text-sm font-medium">Problems</h3>
        {findings.length === 0 ? (
          <p className="mt-1 flex items-center gap-2 text-sm text-muted">
            <CircleCheck aria-hidden size={14} className="text-good" />
            None found.
          </p>
        ) : (
          <ul className="mt-1 divide-y divide-line rounded border border-line bg-surface">
            {findings.map((finding) => (
              <li key={finding.path + finding.message}>
                <button
                  type="button"
                  onClick={() => goToField(finding.path)}
                  className="flex w-full gap-2 px-3 py-2 text-left text-sm hover:bg-raised"
                >
                  <Sign finding={finding} />
                  <span className="min-w-0">
                    <span className="font-medium">{labelOf(finding.path)}</span>
                    <span className="block text-muted">{finding.message}</span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
      <div>
        <h3 className="text-sm font-medium">What this exposes</h3>
        <ul className="mt-1 space-y-1.5 text-sm">
          {exposureSentences(request).map((sentence) => (
            <li key={sentence} className="flex gap-2">
              <Eye aria-hidden size={14} className="mt-[3px] shrink-0 text-faint" />
              {sentence}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function Sign({ finding }: { finding: Finding }) {
  const { severity } = finding;
  const { submitCount } = useFormState();
  // What is missing is a task until the person has tried to send.
  const missing = finding.missing && submitCount === 0;
  const Icon = missing ? CircleDashed : severity === 'error' ? CircleAlert : TriangleAlert;
  const tone = missing ? 'text-muted' : severity === 'error' ? 'text-bad' : 'text-warn';
  return (
    <span className={`mt-0.5 shrink-0 ${tone}`}>
      <Icon aria-hidden size={15} />
      <span className="sr-only">{missing ? 'to fill in' : severity}: </span>
    </span>
  );
}
