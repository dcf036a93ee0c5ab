type TextField = HTMLInputElement | HTMLTextAreaElement;

const isChoice = (one: TextField): one is HTMLInputElement =>
  one instanceof HTMLInputElement && ['checkbox', 'radio'].includes(one.type);

/** What a field of the built page held when a person had touched it. */
interface Touched {
  value: string;
  checked: boolean;
  from: number | null;
  to: number | null;
}

/**
 * Remembers what is typed and chosen in the built page before its code is there, and answers with what gives
 * it to the code, once that has taken over: React believes a field to hold what it was built with.
 */
export function holdTyped(page: HTMLElement): () => void {
  const touched = new Map<TextField, Touched>();
  const note = (field: unknown) => {
    if (isField(field) && !isAsBuilt(field)) touched.set(field, stateOf(field));
  };
  for (const field of page.querySelectorAll('input, textarea')) note(field);
  const onInput = ({ target }: Event) => note(target);
  page.addEventListener('input', onInput, true);
  return () => {
    page.removeEventListener('input', onInput, true);
    for (const [field, state] of touched) give(field, state);
  };
}

const isField = (one: unknown): one is TextField =>
  one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement;

const isAsBuilt = (field: TextField) =>
  isChoice(field) ? field.checked === field.defaultChecked : field.value === field.defaultValue;

function stateOf(field: TextField): Touched {
  const { value, selectionStart: from, selectionEnd: to } = field;
  return { value, checked: isChoice(field) && field.checked, from, to };
}

/** As a key or a click would. React compares with what was last written to the element's own property. */
function give(field: TextField, { value, checked, from, to }: Touched): void {
  if (isChoice(field)) {
    field.checked = field.defaultChecked;
    // Of radio buttons, the one that is chosen again ends the other.
    if (checked || field.type === 'checkbox') field.click();
    return;
  }
  field.value = field.defaultValue;
  const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(prototype.prototype, 'value')?.set?.call(field, value);
  if (from !== null) field.setSelectionRange(from, to);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
