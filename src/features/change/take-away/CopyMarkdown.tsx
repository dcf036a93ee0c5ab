import { changeMarkdown } from '@/domain/change/compare/change-markdown';
import { compareDocuments } from '@/domain/change/compare/compare-documents';
import { CopyButton } from '@/ui/CopyButton';
import { useQuery } from '@tanstack/react-query';

/** Two documents, each as the exact text that is hashed. */
export interface ComparedTexts {
  before: string;
  after: string;
}

/** The change as a comment for a pull request, copied in one press. */
export function CopyMarkdown({ texts: { before, after } }: { texts: ComparedTexts }) {
  const { data, error } = useQuery({
    queryKey: ['change-markdown', before, after],
    queryFn: async () => changeMarkdown(await compareDocuments(before, after)),
    networkMode: 'always',
    gcTime: 0,
    staleTime: Infinity,
  });
  if (error) {
    return <p className="text-[13px] text-muted">The two documents cannot be compared here.</p>;
  }
  if (data === undefined) return <p className="text-[13px] text-muted">Comparing…</p>;
  return (
    <div className="space-y-1">
      <CopyButton
        what="change as Markdown"
        text={() => data}
        label="Copy the change as Markdown"
        size="normal"
      />
      <p className="text-[13px] leading-5 text-muted">
        For a pull request: both hashes, what moved and the lines of it, what is public now, and the
        findings that come and go.
      </p>
    </div>
  );
}
