/** A text as a literal of JavaScript in single quotes. */
export function jsText(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** JSON is a literal as it stands, but for a key that would set the prototype; then it is parsed instead. */
export function jsValue(json: string): string {
  return json.includes('__proto__') ? `JSON.parse(${jsText(json)})` : json;
}
