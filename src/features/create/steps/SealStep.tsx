import type { Lack } from '@/domain/compose/variables/without-value';
import { DotenvDialog } from '@/display/secrets/DotenvDialog';
import {
  applyImport,
  dropImport,
  pendingImport,
  prepareImport,
} from '@/display/secrets/pending-import';
import { secretStore } from '@/display/secrets/secret-store';
import { SecretFields, valueId } from '@/display/secrets/SecretFields';
import { useSecrets } from '@/display/secrets/use-secrets';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { useState } from 'react';
import { changeAndFocus, focusOn } from '@/ui/browser/focus';
import { useWatched } from '@/ui/browser/use-watched';
import { AcknowledgeKey } from './AcknowledgeKey';
import { NameList } from './NameList';
import { SealOutcome } from './SealOutcome';
import { WithoutValues } from './WithoutValues';
import type { SealedValues, SealState } from './use-seal';

interface SealStepProps {
  /** For whom it is sealed; undefined until an on-chain app has its id. */
  appId: string | undefined;
  state: SealState;
  /** What still counts of what was sealed. */
  sealed: SealedValues | undefined;
  /** Names of the document's allowed_envs and of the request's env_keys. */
  expected: readonly string[];
  allowed: readonly string[];
  /** What the names come to that would be sent without a value, or with an empty one. */
  lacking: readonly Lack[];
  /** Why nothing can be sealed yet. */
  waiting: string | undefined;
  /** The person chose to create without values. */
  isLeftOut: boolean;
  /** Undefined where it does not go on without values. */
  onLeaveOut?: (leftOut: boolean) => void;
  onSeal: () => void;
  /** The person gave their word on a key that nothing proves. */
  onSealUnproven: () => void;
}

/** The typed values by name, the key they are sealed to, and what came of it. */
export function SealStep(props: SealStepProps) {
  const { state, sealed, expected, allowed, lacking, waiting, onSeal } = props;
  const { isLeftOut, onLeaveOut } = props;
  const secrets = useSecrets();
  const [isOpen, setIsOpen] = useState(false);
  const preview = useWatched(pendingImport);
  const names = [...secrets.names];
  const empty = secrets.rows.filter(({ length }) => length === 0).map(({ name }) => name);
  const missing = expected.filter((name) => !secrets.names.has(name));
  const dropped = names.filter((name) => !allowed.includes(name));
  const isWorking = state.kind === 'working';
  function enter() {
    changeAndFocus(
      () => {
        setIsOpen(true);
        return missing.map((name) => secretStore.add(name));
      },
      ([first]) => first !== undefined && valueId(first),
    );
  }
  return (
    <>
      {names.length > 0 && (
        <p className="text-sm">
          {names.length === 1 ? 'One value is' : `${names.length} values are`} in this page’s
          memory: <NameList names={names} />.{' '}
          <Button size="small" look="quiet" onClick={() => setIsOpen(!isOpen)}>
            {isOpen ? 'Hide the fields' : 'Change them'}
          </Button>
        </p>
      )}
      {missing.length > 0 && (
        <Notice
          actions={
            <Button size="small" onClick={enter}>
              {missing.length === 1 ? 'Enter it here' : 'Enter them here'}
            </Button>
          }
        >
          <p>
            The document allows <NameList names={missing} />, and there is no value for{' '}
            {missing.length === 1 ? 'it' : 'them'} here. Values are never stored, so after a reload
            or an idle time they have to be entered again.
          </p>
        </Notice>
      )}
      {isOpen && (
        <ol className="space-y-2" aria-label="Secret values">
          {secrets.rows.map((row, i) => (
            <li key={row.id}>
              <SecretFields
                row={row}
                position={i + 1}
                onRemove={() => secretStore.remove(row.id)}
                onImport={prepareImport}
              />
            </li>
          ))}
        </ol>
      )}
      {preview && <DotenvDialog preview={preview} onApply={applyImport} onCancel={dropImport} />}
      {dropped.length > 0 && (
        <Notice tone="warn">
          <p>
            <NameList names={dropped} /> {dropped.length === 1 ? 'is' : 'are'} not encrypted: the
            document’s allowed_envs does not name {dropped.length === 1 ? 'it' : 'them'}, so the
            machine would drop {dropped.length === 1 ? 'it' : 'them'}. Allowing one changes the
            hash, so it takes another provision.
          </p>
        </Notice>
      )}
      {empty.length > 0 && (
        <p className="text-[13px] text-warn">
          Without a value: <NameList names={empty} />. {empty.length === 1 ? 'It is' : 'They are'}{' '}
          encrypted as empty.
        </p>
      )}
      <WithoutValues lacks={lacking} isLeftOut={isLeftOut} />
      <SealOutcome
        state={state}
        sealed={sealed}
        appId={props.appId}
        hasValues={names.length > dropped.length}
      />
      {state.kind === 'unproven' && names.length > dropped.length && (
        <AcknowledgeKey
          key={state.attempt}
          onSeal={() => {
            // The question goes with its answer; the step stays.
            focusOn('step-seal');
            props.onSealUnproven();
          }}
        />
      )}
      <div className="flex flex-wrap items-center gap-2">
        {names.length > dropped.length && (
          <Button
            aria-disabled={isWorking || waiting !== undefined}
            aria-describedby={waiting === undefined ? undefined : 'seal-waits-for'}
            onClick={() => waiting === undefined && !isWorking && onSeal()}
          >
            {label(state, sealed)}
          </Button>
        )}
        {!sealed && !isWorking && onLeaveOut && (
          <Button look="quiet" onClick={() => onLeaveOut(!isLeftOut)}>
            {isLeftOut ? 'Encrypt values after all' : 'Go on without values'}
          </Button>
        )}
        {waiting !== undefined && (
          <p id="seal-waits-for" className="text-[13px] text-muted">
            {waiting}
          </p>
        )}
      </div>
    </>
  );
}

function label(state: SealState, sealed: SealedValues | undefined): string {
  if (state.kind === 'working') return state.what === 'key' ? 'Fetching the key…' : 'Encrypting…';
  if (sealed) return 'Encrypt again';
  if (state.kind === 'unproven') return 'Fetch the key again';
  if (state.kind === 'failed' || state.kind === 'stopped') return 'Fetch the key again and encrypt';
  return 'Encrypt only';
}
