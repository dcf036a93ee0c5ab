import { fromEditor, startOriginals, toEditor } from './verbatim';

export type Formatted = { text: string } | { refusal: string };

/** Wide enough that a line of a compose file is hardly ever broken for its length. */
const WIDTH = 120;

/** YAML as prettier writes it, with its comments, byte order mark and line ends; or why it cannot be written. */
export async function formatYaml(verbatim: string): Promise<Formatted> {
  const [{ format }, yaml] = await Promise.all([
    import('prettier/standalone.mjs'),
    import('prettier/plugins/yaml.mjs'),
  ]);
  try {
    const options = { parser: 'yaml', plugins: [yaml], printWidth: WIDTH };
    const formatted = await format(toEditor(verbatim), options);
    return { text: fromEditor(formatted, startOriginals(verbatim)) };
  } catch (failure) {
    const [reason = ''] = (failure instanceof Error ? failure.message : '').split('\n');
    return { refusal: `The text cannot be read as YAML. ${reason}` };
  }
}
