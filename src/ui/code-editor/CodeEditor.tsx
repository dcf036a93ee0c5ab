import { useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { EditorHeader } from './EditorHeader';
import { EditorStatusLine } from './EditorStatusLine';
import { PlainPane } from './PlainPane';
import { ViewBoundary } from './ViewBoundary';
import { StatusStore } from './editor-status';
import { registerPendingText } from './pending-text';
import { TextOwner } from './text-owner';
import { useIncomingFile } from './use-incoming-file';
import { useMonacoPane } from './use-monaco-pane';
import { useRoomyScreen } from './use-roomy-screen';
import { useShownView } from './use-shown-view';
import { describeText, firstEditNote } from './verbatim';
import type { ViewHandle } from './view-handle';

interface CodeEditorProps {
  /** Of the text field, or of the group that hands its focus to the code editor. */
  id: string;
  label: string;
  language: 'yaml' | 'shell';
  /** Names the text, and picks the schema: docker-compose.yml. */
  path: string;
  /** The text as it will be sent, with its byte order mark and line ends. */
  value: string;
  /** Answers 200 ms after the last key, and at once on blur or flushPendingText(). */
  onChange: (text: string) => void;
  onBlur?: () => void;
  describedBy?: string;
  invalid?: boolean;
  height?: 'tall' | 'short';
  meter?: ReactNode;
  plain: boolean;
  onPlainChange: (plain: boolean) => void;
  placeholder?: string;
}

const heights = { tall: 'h-[clamp(20rem,60vh,40rem)]', short: 'h-44' };

/** One text, byte for byte, in Monaco or in a plain field. */
export function CodeEditor(props: CodeEditorProps) {
  const { id, label, language, path, value, plain, placeholder, describedBy, invalid = false } = props;
  const [owner] = useState(() => new TextOwner(value));
  const [status] = useState(() => new StatusStore());
  const handle = useRef<ViewHandle>(null);
  const isRoomy = useRoomyScreen();
  const monaco = useMonacoPane(isRoomy && !plain);
  const { at } = monaco.state;
  const { area, shown, isWaiting } = useShownView(isRoomy && !plain && at === 'ready' ? 'code' : 'plain');
  const Pane = monaco.state.at === 'ready' && shown === 'code' && !plain ? monaco.state.Pane : undefined;
  const described = useMemo(() => describeText(value), [value]);
  const note = useMemo(() => firstEditNote(value), [value]);

  const incoming = useIncomingFile((text) => {
    // With the focus in the text, the browser's undo takes the new text back.
    handle.current?.focus();
    owner.replace(text);
  });

  useLayoutEffect(() => {
    owner.onText = (text) => {
      incoming.refuse(undefined);
      props.onChange(text);
    };
  });
  useLayoutEffect(() => owner.receive(value), [owner, value]);
  useEffect(() => registerPendingText(() => owner.flush()), [owner]);

  const hintId = `${id}-hint`;
  const noteId = `${id}-note`;
  const view = {
    ...{ id, label, owner, status, invalid, placeholder, ref: handle },
    describedBy: [describedBy, note && noteId, hintId].filter(Boolean).join(' '),
    refuse: incoming.refuse,
    onBlur: () => props.onBlur?.(),
  };
  const field = <PlainPane {...view} />;

  return (
    <div>
      <div
        {...incoming.dropTarget}
        className={`relative overflow-clip rounded border bg-surface outline-accent has-[[data-pane]:focus-within]:outline-2 ${invalid ? 'border-bad' : 'border-line'}`}
      >
        <EditorHeader
          path={path}
          onOpen={incoming.open}
          otherView={isRoomy ? (plain ? 'code' : 'plain') : undefined}
          onSwitch={() => props.onPlainChange(!plain)}
        />
        <div ref={area} data-pane className={heights[props.height ?? 'tall']}>
          {Pane ? (
            <ViewBoundary onError={monaco.fail}>
              <Pane {...view} language={language} path={path} />
            </ViewBoundary>
          ) : (
            field
          )}
        </div>
        <EditorStatusLine
          id={hintId}
          store={status}
          view={Pane ? 'code' : 'plain'}
          described={described}
          meter={props.meter}
          remark={sayWaiting({ wantsCode: isRoomy && !plain, at, isWaiting })}
          onNextProblem={() => handle.current?.goToNextProblem()}
        />
        {incoming.isOver && (
          <div className="pointer-events-none absolute inset-0 grid place-items-center rounded border-2 border-accent bg-accent-soft/90 text-sm text-ink">
            Drop a file to open it here
          </div>
        )}
      </div>
      <div className="mt-1 space-y-1 text-xs empty:hidden">
        {incoming.refusal && (
          <p role="alert" className="text-bad">
            {incoming.refusal}
          </p>
        )}
        {note && (
          <p id={noteId} className="text-warn">
            {note}
          </p>
        )}
        {isRoomy && !plain && at === 'failed' && (
          <p className="text-muted">
            The editor could not be loaded; this plain field works the same.{' '}
            <button
              type="button"
              className="inline-flex h-6 items-center rounded px-1 text-accent underline"
              onClick={monaco.retry}
            >
              Try again
            </button>
          </p>
        )}
      </div>
    </div>
  );
}

function sayWaiting({ wantsCode, at, isWaiting }: { wantsCode: boolean; at: string; isWaiting: boolean }) {
  if (!wantsCode) return undefined;
  if (at === 'loading') return 'Loading the code editor…';
  return isWaiting ? 'The code editor opens when you leave this field' : undefined;
}
