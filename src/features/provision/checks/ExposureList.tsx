import { exposureSentences } from '@/domain/exposure';
import { useDerived } from '@/features/provision/derived';
import { Eye } from 'lucide-react';

/** What the request makes public or reachable, in sentences. */
export function ExposureList() {
  const { request } = useDerived();
  return (
    <section aria-label="What this exposes">
      <h3 className="text-sm font-medium">What this exposes</h3>
      <ul className="mt-1 space-y-1.5 text-sm">
        {exposureSentences(request).map((sentence) => (
          <li key={sentence} className="flex gap-2">
            <Eye aria-hidden size={14} className="mt-[3px] shrink-0 text-faint" />
            {sentence}
          </li>
        ))}
      </ul>
    </section>
  );
}
