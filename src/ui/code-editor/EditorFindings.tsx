import { severityWords, type EditorMark } from './editor-marks';
import { CircleAlert, Lightbulb, TriangleAlert } from 'lucide-react';
import { placesOf } from '@/text/places';

interface EditorFindingsProps {
  label: string;
  /** The text the marks are about. */
  text: string;
  marks: readonly EditorMark[];
  onGoTo: (mark: EditorMark) => void;
  onFix: (mark: EditorMark, fix: number) => void;
}

const looks = {
  error: { Icon: CircleAlert, tone: 'text-bad' },
  warning: { Icon: TriangleAlert, tone: 'text-warn' },
  hint: { Icon: Lightbulb, tone: 'text-muted' },
};
/** More than anyone reads before solving the first. */
const MOST = 100;

const button =
  'inline-flex min-h-6 items-center rounded px-1 text-accent underline underline-offset-2';

/** What the code editor draws into the text, as a list under the plain field. */
export function EditorFindings({ label, text, marks, onGoTo, onFix }: EditorFindingsProps) {
  if (marks.length === 0) return null;
  const placeOf = placesOf(text);
  const shown = marks.slice(0, MOST);
  return (
    <ul
      aria-label={`Findings in ${label}`}
      className="max-h-64 divide-y divide-line overflow-auto border-t border-line text-[13px]"
    >
      {shown.map((mark, i) => {
        const { Icon, tone } = looks[mark.severity];
        return (
          <li key={i} className="flex gap-2 px-3 py-1.5">
            <Icon aria-hidden size={14} className={`mt-[5px] shrink-0 ${tone}`} />
            <div className="min-w-0">
              <button type="button" className={`${button} -ml-1`} onClick={() => onGoTo(mark)}>
                Line {placeOf(mark.from).line}
              </button>{' '}
              <span className="sr-only">{severityWords[mark.severity]}: </span>
              {mark.message} <span className="text-muted">{mark.source}</span>
              {mark.fixes.map((fix, at) => (
                <button
                  key={fix.title}
                  type="button"
                  className={button}
                  onClick={() => onFix(mark, at)}
                >
                  {fix.title}
                </button>
              ))}
            </div>
          </li>
        );
      })}
      {marks.length > shown.length && (
        <li className="px-3 py-1.5 text-muted">{marks.length - shown.length} more</li>
      )}
    </ul>
  );
}
