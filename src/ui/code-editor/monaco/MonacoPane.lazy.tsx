import { useEffect, useEffectEvent, useImperativeHandle, useRef, type Ref } from 'react';
import type { EditorAssist, MarkedText } from '@/ui/code-editor/editor-marks';
import type { ViewHandle } from '@/ui/code-editor/view-handle';
import { setAssist } from './assist';
import { monaco } from './engine';
import { showMarks } from './marks';
import { openEditor, type EditorRequest, type OpenEditor } from './open-editor';

interface MonacoPaneProps extends EditorRequest {
  id: string;
  describedBy: string;
  invalid: boolean;
  marked: MarkedText | undefined;
  assist: EditorAssist | undefined;
  ref: Ref<ViewHandle>;
}

/** The code editor proper. Loaded on demand: importing this file brings Monaco. */
export function MonacoPane(props: MonacoPaneProps) {
  const { id, describedBy, invalid, ref, owner, marked, assist } = props;
  const { status, language, path, label, placeholder } = props;
  const area = useRef<HTMLDivElement>(null);
  const open = useRef<OpenEditor>(null);
  const refuse = useEffectEvent(props.refuse);
  const onBlur = useEffectEvent(props.onBlur);
  const describe = useEffectEvent(() => describeInput(area.current, describedBy, invalid));

  useEffect(() => {
    if (!area.current) return undefined;
    const request = { owner, status, language, path, label, placeholder };
    const opened = openEditor(area.current, {
      ...request,
      refuse: (why) => refuse(why),
      onBlur: () => onBlur(),
    });
    open.current = opened;
    describe();
    return () => {
      open.current = null;
      opened.dispose();
    };
  }, [owner, status, language, path, label, placeholder]);

  useEffect(() => describeInput(area.current, describedBy, invalid), [describedBy, invalid]);

  useEffect(() => {
    if (open.current && marked) showMarks(open.current.model, marked, owner);
  }, [marked, owner]);

  useEffect(() => {
    if (open.current) setAssist(open.current.model, assist);
  }, [assist]);

  useImperativeHandle(ref, () => ({
    focus: () => open.current?.editor.focus(),
    goToNextProblem() {
      open.current?.editor.focus();
      open.current?.editor.trigger('status', 'editor.action.marker.next', null);
    },
    select(from, to) {
      const { editor, model } = open.current ?? {};
      if (!editor || !model) return;
      const range = monaco.Range.fromPositions(model.getPositionAt(from), model.getPositionAt(to));
      editor.setSelection(range);
      editor.revealRangeInCenterIfOutsideViewport(range, monaco.editor.ScrollType.Immediate);
      editor.focus();
    },
  }));

  return (
    <div
      id={id}
      ref={area}
      tabIndex={-1}
      className="h-full outline-none"
      onFocus={(event) => {
        // A label or an error summary points at the id: the focus goes on into the text.
        if (event.target === event.currentTarget) open.current?.editor.focus();
      }}
    />
  );
}

/** Monaco has no option for these two; its input is the element that a screen reader reads. */
function describeInput(area: HTMLElement | null, describedBy: string, invalid: boolean): void {
  const input = area?.querySelector('.native-edit-context, textarea.inputarea');
  input?.setAttribute('aria-describedby', describedBy);
  input?.setAttribute('aria-invalid', String(invalid));
}
