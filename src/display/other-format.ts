/** How YAML begins: behind comments, a key, a list, a document’s mark, or nothing at all. */
const YAML = /^(?:\s*#(?!share=)[^\n]*(?:\n|$))*\s*(?:[\w.$"'-]+\s*:(?:\s|$)|---|%YAML|- |$)/;

/**
 * Whether a text is hardly a compose file, so that it may be another format that can be imported. Only a first look,
 * small enough to be here from the start: the import recognises it.
 */
export function isOtherFormat(text: string, name = ''): boolean {
  return !/\.ya?ml$/i.test(name) && !YAML.test(text.replace('\ufeff', '').slice(0, 2000));
}
