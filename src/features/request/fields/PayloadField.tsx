import type { ProvisionForm } from '@/domain/request/form';
import { editorId } from '@/form/field-id';
import { importDoor } from '@/display/import-door';
import { importWay } from '@/display/import-way';
import { FieldFrame } from '@/form/controls/FieldFrame';
import { ScriptEditor } from '@/form/ScriptEditor';
import { useField } from '@/form/state/use-field';
import { marksOf } from '@/features/request/derive/compose-marks';
import { useDerived, usePipeline } from '@/features/request/derive/use-derived';
import { StoredSecretNote } from '@/features/request/draft/StoredSecretNote';
import { StartFromTemplate } from '@/features/request/templates/StartFromTemplate';
import { useLookUp } from '@/features/request/images/images-open';
import { actLater } from '@/features/request/variables/act-later';
import { assistFrom } from '@/features/request/variables/assist-from';
import { Button } from '@/ui/Button';
import { later } from '@/ui/later';
import { useContext, useMemo } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { ByteMeter } from './ByteMeter';
import { IsPart } from './is-part';

const FormatAction = later(async () => (await import('./FormatAction.lazy')).FormatAction);
const ServicesOutline = later(async () => (await import('./ServicesOutline.lazy')).ServicesOutline);

const PAYLOADS = {
  'docker-compose': {
    path: 'compose_file.docker_compose_file',
    language: 'yaml',
    fileName: 'docker-compose.yml',
  },
  bash: {
    path: 'compose_file.bash_script',
    language: 'shell',
    fileName: 'app.sh',
  },
} as const;

/** An empty editor invites; what it says lets every click and key through. */
const PLACEHOLDERS = {
  yaml: 'Paste a compose file, or whatever else can be imported, or drop files here.\nOr open a file, or start from a template below.',
  shell: 'Paste a bash script, or drop one here.\nOr open a file, or start from a template below.',
};
const PART_PLACEHOLDER = 'Paste a text, or drop or open a file.';

/** The editor of one runner's payload; hidden, text and all, while the other runner is chosen. */
export function PayloadField({ runner }: { runner: keyof typeof PAYLOADS }) {
  const { control } = useFormContext<ProvisionForm>();
  const chosen = useWatch({ control, name: 'compose_file.runner' }) ?? 'docker-compose';
  return chosen === runner ? <PayloadEditor runner={runner} /> : null;
}

function PayloadEditor({ runner }: { runner: keyof typeof PAYLOADS }) {
  const { path, language, fileName } = PAYLOADS[runner];
  const { getValues, setValue } = useFormContext<ProvisionForm>();
  const at = useField(path);
  const { field, facts, error } = at;
  const compose = useDerived((derived) => derived.compose);
  const pipeline = usePipeline();
  const lookUp = useLookUp();
  const isPart = useContext(IsPart);
  const marked = useMemo(() => {
    return language === 'yaml' && compose
      ? marksOf(compose, {
          act: (what) => void actLater({ getValues, setValue }, what),
          lookUp,
        })
      : undefined;
  }, [language, compose, getValues, setValue, lookUp]);
  const assist = useMemo(
    () => (language === 'yaml' ? assistFrom(pipeline.get) : undefined),
    [language, pipeline],
  );
  // Not the field's own: of a text that was taken out, that is again what was loaded.
  const held: unknown = getValues(path);
  const value = typeof held === 'string' ? held : '';
  return (
    <FieldFrame path={path} at={at} group>
      {(aria) => (
        <>
          <ScriptEditor
            path={path}
            label={facts.label}
            language={language}
            fileName={fileName}
            height="tall"
            value={value}
            describedBy={aria['aria-describedby']}
            invalid={error !== undefined}
            placeholder={isPart ? PART_PLACEHOLDER : PLACEHOLDERS[language]}
            meter={<ByteMeter />}
            marked={marked}
            assist={assist}
            // A script may hold any command: only a compose file is told from them.
            other={language === 'yaml' && !isPart ? importWay : undefined}
            actions={
              language === 'yaml' && value !== '' ? (
                <FormatAction editorId={editorId(path)} read={() => getValues(path) ?? ''} />
              ) : undefined
            }
            onChange={(text) => field.onChange(text === '' ? undefined : text)}
            onBlur={field.onBlur}
          />
          {language === 'yaml' && <StoredSecretNote />}
          {language === 'yaml' && value !== '' && <ServicesOutline />}
          {value === '' && !isPart && (
            <div className="flex flex-wrap items-end gap-2">
              <StartFromTemplate />
              <Button size="small" onClick={() => importDoor.open()}>
                Import…
              </Button>
            </div>
          )}
        </>
      )}
    </FieldFrame>
  );
}
