import { useField } from '@/form/use-field';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { useWatched } from '@/ui/browser/use-watched';
import { lostNames } from '@/display/secrets/lost-names';
import type { SecretsSnapshot } from '@/display/secrets/secret-store';

interface SecretNamesProps {
  secrets: SecretsSnapshot;
  onAdd: (names: readonly string[]) => void;
}

/** Names that the request lists or that had a value before it was lost, and that have no row; the table above says the rest. */
export function SecretNames({ secrets, onAdd }: SecretNamesProps) {
  const allowed = useNames('compose_file.allowed_envs');
  const expected = useNames('env_keys');
  const { names } = secrets;
  const lost = useWatched(lostNames).names.filter((name) => !names.has(name));
  const missing = [...new Set([...allowed, ...expected])].filter(
    (name) => name !== '' && !names.has(name) && !lost.includes(name),
  );
  return (
    <div className="mt-3 space-y-2 empty:hidden">
      {lost.length > 0 && (
        <Notice
          title="Secret values are gone"
          actions={
            <Button size="small" onClick={() => onAdd(lost)}>
              Add rows for them
            </Button>
          }
        >
          They were in this page’s memory only, which a reload or an idle time empties. Enter again:{' '}
          <Names names={lost} />.
        </Notice>
      )}
      {missing.length > 0 && (
        <Notice
          actions={
            <Button size="small" onClick={() => onAdd(missing)}>
              Add rows for them
            </Button>
          }
        >
          Named in the request, and without a value here: <Names names={missing} />. Values are
          never stored, so a draft comes back without them.
        </Notice>
      )}
    </div>
  );
}

function useNames(path: 'compose_file.allowed_envs' | 'env_keys') {
  const { field } = useField(path);
  const value: unknown = field.value;
  return Array.isArray(value) ? value.map(String) : [];
}

const MOST = 12;

function Names({ names }: { names: readonly string[] }) {
  const rest = names.length - MOST;
  return (
    <>
      <code className="font-mono text-[13px]">{names.slice(0, MOST).join(', ')}</code>
      {rest > 0 && ` and ${rest} more`}
    </>
  );
}
