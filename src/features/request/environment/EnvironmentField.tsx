import { ALLOWED } from '@/features/request/variables/name-lists';
import { useFindings } from '@/form/state/field-sources';
import { FieldRow } from '@/form/FieldRow';
import { FieldState } from '@/form/FieldState';
import { useField } from '@/form/state/use-field';
import { later } from '@/ui/later';

// Waits as tall as an empty table, so that nothing below it jumps.
const EnvironmentTable = later(
  async () => (await import('./EnvironmentTable.lazy')).EnvironmentTable,
  <p className="h-60 pt-2 text-sm text-muted">Working it out…</p>,
);

/** The variables of the app: which names the request allows, and the values they will have. */
export function EnvironmentField() {
  const { field, facts, isShown } = useField(ALLOWED);
  // What follows from the text is said in its row.
  const own = useFindings(ALLOWED, false).filter((one) => !one.ofText && isShown(one));
  const first = (severity: string) => own.find((one) => one.severity === severity)?.message;
  return (
    <div onBlur={field.onBlur}>
      <FieldRow
        path={ALLOWED}
        label="Variables"
        group
        help={facts.help}
        link={facts.link}
        measured={facts.measured}
        error={first('error')}
        warning={first('warning')}
        state={<FieldState path={ALLOWED} value={field.value} onChange={field.onChange} />}
      >
        {() => <EnvironmentTable />}
      </FieldRow>
    </div>
  );
}
