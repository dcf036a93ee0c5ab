export interface VolumeSpec {
  source: string | undefined;
  target: string;
  options: string[];
}

/** The short form of a mount as compose-go format.ParseVolume reads it, or why it does not. */
export function readVolume(text: string): VolumeSpec | { error: string } {
  if (text === '') return { error: 'is empty' };
  if (text.length <= 2) return { source: undefined, target: text, options: [] };
  const fields: string[] = [];
  let field = '';
  let depth = 0;
  for (let i = 0; i <= text.length; i += 1) {
    const character = text[i];
    if (character === '$' && text[i + 1] === '{') depth += 1;
    if (character === '}' && depth > 0) depth -= 1;
    const isDrive = character === ':' && /^\p{L}$/u.test(field);
    if (character === undefined || (character === ':' && depth === 0 && !isDrive)) {
      if (field === '') return { error: 'has nothing between two colons' };
      fields.push(field);
      field = '';
    } else field += character;
  }
  if (fields.length > 3) return { error: 'has too many colons' };
  const [first = '', second, options] = fields;
  if (second === undefined) return { source: undefined, target: first, options: [] };
  return { source: first, target: second, options: options?.split(',') ?? [] };
}

/** Whether a source is a path on the host rather than the name of a volume (compose-go isFilePath). */
export function isHostPath(source: string): boolean {
  return /^[./~]|^\\\\|^\p{L}:/u.test(source);
}
