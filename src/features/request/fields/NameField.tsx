import { nearestName, nextName } from '@/domain/request/nearest-name';
import { Field } from '@/form/Field';
import { useDerived } from '@/features/request/derive/use-derived';
import { fieldId, goToField } from '@/form/field-id';
import { useFindings } from '@/form/state/field-sources';
import { useField } from '@/form/state/use-field';
import { changeAndFocus } from '@/ui/browser/focus';
import { Button } from '@/ui/Button';

/** The name, and where it is refused the nearest one that would not be. */
export function NameField() {
  const { field, error } = useField('name');
  const isScript = useDerived(({ request }) => request.compose_file.runner === 'bash');
  const payload = `compose_file.${isScript ? 'bash_script' : 'docker_compose_file'}`;
  const isTaken = useFindings('name').some(({ server }) => server === true);
  const typed = typeof field.value === 'string' ? field.value : '';
  const other = nearestName(typed) ?? (isTaken ? nextName(typed) : undefined);
  return (
    <div
      ref={startHere}
      role="presentation"
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
        if (!(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        // On to what runs, as Enter leads from value to value in the table.
        goToField(payload);
      }}
      onBlurCapture={(event) => {
        // Nobody left a field who never came to it.
        if (isGivenFocus && typed === '') event.stopPropagation();
        isGivenFocus = false;
      }}
    >
      <Field path="name" />
      {error !== undefined && other !== undefined && (
        <Button
          size="small"
          className="mb-2"
          onClick={() =>
            changeAndFocus(
              () => field.onChange(other),
              () => fieldId('name'),
            )
          }
        >
          Use <span className="font-mono">{other}</span>
        </Button>
      )}
    </div>
  );
}

let isStart = true;
/** The page itself put the focus there. */
let isGivenFocus = false;

/** The first form that is shown begins with its name, unless something was typed, or the address leads elsewhere. */
function startHere(element: HTMLElement | null): void {
  const field = element?.querySelector('input');
  const isFree = document.activeElement === document.body && window.location.hash === '';
  if (field && isStart && isFree && field.value === '') {
    field.focus({ preventScroll: true });
    isGivenFocus = true;
  }
  if (field) isStart = false;
}
