import type { Derived } from '@/features/request/derive/derive';
import type { EditorAssist } from '@/ui/code-editor/editor-marks';

/** What the compose editor is told about variables while one types; loaded when it first asks. */
export function assistFrom(
  read: () => Pick<Derived, 'compose' | 'request' | 'given'>,
): EditorAssist {
  const load = async () => {
    const assist = await import('./compose-assist.lazy');
    return { ...assist, rows: assist.variablesOf(read()) };
  };
  return {
    async hover(line, column) {
      if (!line.includes('$')) return undefined;
      const { hoverIn, rows } = await load();
      return hoverIn(rows, line, column);
    },
    async complete(line, column) {
      if (!/[$]|image:/.test(line)) return undefined;
      const { completeIn, rows } = await load();
      return completeIn(rows, line, column);
    },
  };
}
