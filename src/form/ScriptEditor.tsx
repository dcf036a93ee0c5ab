import { CodeEditor } from '@/ui/code-editor/CodeEditor';
import type { EditorAssist, MarkedText } from '@/ui/code-editor/editor-marks';
import type { OtherWay } from '@/ui/code-editor/use-incoming-file';
import type { ReactNode } from 'react';
import { editorId } from './field-id';
import { usePlainText } from '@/form/state/plain-text-preference';

interface ScriptEditorProps {
  path: string;
  label: string;
  value: string;
  onChange: (text: string) => void;
  onBlur: () => void;
  describedBy?: string | undefined;
  invalid: boolean;
  language?: 'yaml' | 'shell';
  fileName?: string;
  height?: 'tall' | 'short';
  meter?: ReactNode;
  placeholder?: string;
  /** Where texts of other formats go. */
  other?: OtherWay | undefined;
  marked?: MarkedText | undefined;
  assist?: EditorAssist | undefined;
  actions?: ReactNode;
}

/** A code editor for one field, with the page's choice between editor and plain field. */
export function ScriptEditor(props: ScriptEditorProps) {
  const { path, describedBy, language = 'shell', fileName, height = 'short', ...rest } = props;
  const [plain, setPlain] = usePlainText();
  return (
    <CodeEditor
      {...rest}
      {...(describedBy !== undefined && { describedBy })}
      id={editorId(path)}
      language={language}
      path={fileName ?? `${path.split('.').at(-1) ?? path}.sh`}
      height={height}
      plain={plain}
      onPlainChange={setPlain}
    />
  );
}
