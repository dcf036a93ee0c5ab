import { useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { downloadText } from '@/ui/browser/download';
import { EditorFindings } from './EditorFindings';
import { EditorHeader } from './EditorHeader';
import { EditorNotes } from './EditorNotes';
import { EditorStatusLine } from './EditorStatusLine';
import { PlainPane } from './PlainPane';
import { ViewBoundary } from './ViewBoundary';
import {
  countMarks,
  inReadingOrder,
  type EditorAssist,
  type EditorMark,
  type MarkedText,
} from './editor-marks';
import { createStatusStore } from './editor-status';
import { registerEditor } from './open-editors';
import { holdText } from '@/ui/code-editor/text/pending-text';
import { shownOffsets } from '@/ui/code-editor/text/shown-edits';
import { TextOwner } from '@/ui/code-editor/text/text-owner';
import { useIncomingFile, type OtherWay } from './use-incoming-file';
import { useMonacoPane, type MonacoState } from './use-monaco-pane';
import { useRoomyScreen } from './use-roomy-screen';
import { useShownView } from './use-shown-view';
import { describeText, firstEditNote } from '@/ui/code-editor/text/verbatim';
import type { ViewHandle } from './view-handle';

interface CodeEditorProps {
  /** Of the plain field, or of the element that hands its focus on to the code editor. */
  id: string;
  label: string;
  language: 'yaml' | 'shell';
  /** Names the text, and picks the schema: docker-compose.yml. */
  path: string;
  /** The text as it will be sent, with its byte order mark and line ends. */
  value: string;
  /** Answers on blur and when `flushPendingText` asks; each key is told by `tellTyping`. */
  onChange: (text: string) => void;
  onBlur?: () => void;
  describedBy?: string;
  invalid?: boolean;
  height?: 'tall' | 'short';
  meter?: ReactNode;
  plain: boolean;
  onPlainChange: (plain: boolean) => void;
  placeholder?: string;
  /** Where texts of other formats go. */
  other?: OtherWay | undefined;
  /** What is to be said of the text, drawn in it or under it. */
  marked?: MarkedText | undefined;
  assist?: EditorAssist | undefined;
  /** More that can be done with the text, beside opening and downloading it. */
  actions?: ReactNode;
}

const heights = { tall: 'h-[clamp(20rem,60vh,40rem)]', short: 'h-44' };

/** One text, byte for byte, in Monaco or in a plain field. */
export function CodeEditor(props: CodeEditorProps) {
  const {
    id,
    label,
    language,
    path,
    value,
    plain,
    placeholder,
    describedBy,
    invalid = false,
  } = props;
  const [owner] = useState(() => new TextOwner(value));
  const [status] = useState(createStatusStore);
  const handle = useRef<ViewHandle>(null);
  const isRoomy = useRoomyScreen();
  const wantsCode = isRoomy && !plain;
  const area = useRef<HTMLDivElement>(null);
  const { state, fail, retry } = useMonacoPane(area, wantsCode);
  const view = wantsCode && state.at === 'ready' ? 'code' : 'plain';
  const { shown, isWaiting } = useShownView(area, view);
  const Pane = shown === 'code' && state.at === 'ready' && !plain ? state.Pane : undefined;
  const described = useMemo(() => describeText(value), [value]);
  const note = useMemo(() => firstEditNote(value), [value]);

  const incoming = useIncomingFile(
    (text) => {
      // With the focus in the text, the browser's undo takes the new text back.
      handle.current?.focus();
      owner.replace(text);
    },
    props.other && { ...props.other, isEmpty: () => owner.text === '' },
  );

  useLayoutEffect(() => {
    owner.answerTo((text) => {
      incoming.refuse(undefined);
      props.onChange(text);
    });
  });
  useLayoutEffect(() => owner.receive(value), [owner, value]);
  useEffect(() => holdText(() => owner.flush(), { atPause: true }), [owner]);

  const marked = useMemo(
    () => props.marked && { ...props.marked, marks: inReadingOrder(props.marked.marks) },
    [props.marked],
  );
  const problems = marked ? countMarks(marked) : { errors: 0, warnings: 0 };
  useEffect(
    () =>
      registerEditor(id, {
        goTo(from, to) {
          owner.flush();
          const place = shownOffsets(owner.text);
          area.current?.scrollIntoView({ block: 'center' });
          handle.current?.select(place(from), place(to));
        },
        edit: (base, edits) => owner.edit(base, edits),
      }),
    [id, owner, area],
  );
  function fix({ fixes }: EditorMark, at: number) {
    const { edits, run } = fixes[at] ?? {};
    if (edits && marked) owner.edit(marked.text, edits);
    run?.();
  }

  const noteId = `${id}-note`;
  const hintId = `${id}-hint`;
  const pane = {
    id,
    ref: handle,
    owner,
    status,
    label,
    placeholder,
    invalid,
    marked,
    describedBy: [describedBy, note && noteId, hintId].filter(Boolean).join(' '),
    refuse: incoming.refuse,
    onBlur: () => props.onBlur?.(),
  };

  return (
    <div>
      <div
        {...incoming.dropTarget}
        className={`relative overflow-clip rounded border bg-surface outline-accent has-[[data-pane]:focus-within]:outline-2 ${invalid ? 'border-bad' : 'border-line'}`}
      >
        <EditorHeader
          path={path}
          onOpen={incoming.open}
          onDownload={
            value === ''
              ? undefined
              : () => {
                  owner.flush();
                  downloadText(path, owner.text, 'text/plain');
                }
          }
          actions={props.actions}
          otherView={isRoomy ? (plain ? 'code' : 'plain') : undefined}
          onSwitch={() => props.onPlainChange(!plain)}
        />
        <div ref={area} data-pane className={heights[props.height ?? 'tall']}>
          {Pane ? (
            <ViewBoundary onError={fail}>
              <Pane {...pane} assist={props.assist} language={language} path={path} />
            </ViewBoundary>
          ) : (
            <PlainPane {...pane} />
          )}
        </div>
        {!Pane && marked && (
          <EditorFindings
            label={label}
            text={marked.text}
            marks={marked.marks}
            onGoTo={({ from, to }) => {
              const place = shownOffsets(marked.text);
              handle.current?.select(place(from), place(to));
            }}
            onFix={fix}
          />
        )}
        <EditorStatusLine
          id={hintId}
          store={status}
          problems={problems}
          view={Pane ? 'code' : 'plain'}
          described={described}
          meter={props.meter}
          remark={wantsCode ? sayWaiting(state.at, isWaiting) : undefined}
          onNextProblem={() => handle.current?.goToNextProblem()}
        />
        {incoming.isOver && (
          <div className="pointer-events-none absolute inset-0 grid place-items-center bg-accent-soft/90 text-sm text-ink">
            Drop a file to open it here
          </div>
        )}
      </div>
      <EditorNotes
        refusal={incoming.refusal}
        note={note ? { id: noteId, text: note } : undefined}
        hasFailed={wantsCode && state.at === 'failed'}
        onRetry={retry}
      />
    </div>
  );
}

function sayWaiting(at: MonacoState['at'], isWaiting: boolean): string | undefined {
  if (at === 'loading') return 'Loading the code editor…';
  return isWaiting ? 'The code editor opens when you leave this field' : undefined;
}
