import { Fingerprint, ShieldCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { Tag } from '@/ui/Tag';
import { fieldId } from './field-id';

/** The aria wiring a control must take over. */
export interface FieldAria {
  id: string;
  'aria-invalid': boolean | undefined;
  'aria-describedby': string | undefined;
}

interface FieldRowProps {
  path: string;
  label: string;
  /** A group of controls is named by its label as a whole. */
  group?: boolean;
  /** Label and control on one line: switches. */
  inline?: boolean;
  help?: string | undefined;
  link?: string | undefined;
  measured?: boolean | undefined;
  attested?: string | undefined;
  newer?: boolean | undefined;
  required?: boolean;
  error?: string | undefined;
  warning?: string | undefined;
  /** What is only worth knowing. */
  hint?: string | undefined;
  /** What is sent for it, at the right of the label. */
  state?: ReactNode;
  children: (aria: FieldAria) => ReactNode;
}

/** The one owner of a field's label, help, error and aria wiring. */
export function FieldRow(props: FieldRowProps) {
  const { path, group = false, inline = false, error, warning, hint, children } = props;
  const id = fieldId(path);
  const described = [
    props.help !== undefined && `${id}-help`,
    error !== undefined && `${id}-error`,
    warning !== undefined && `${id}-warning`,
    hint !== undefined && `${id}-hint-note`,
  ].filter((part) => part !== false);
  const aria: FieldAria = {
    id,
    'aria-invalid': error === undefined ? undefined : true,
    'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
  };
  const label = <FieldLabel {...props} id={id} />;
  const notes = <FieldNotes {...props} id={id} />;
  if (inline) {
    return (
      <div className="flex gap-4 py-2">
        <div className="min-w-0 flex-1">
          {label}
          {notes}
        </div>
        <div className="pt-0.5">{children(aria)}</div>
      </div>
    );
  }
  const named = { role: 'group', 'aria-labelledby': `${id}-label`, tabIndex: -1 };
  return (
    <div
      className="min-w-0 py-2"
      {...(group && { ...named, id, 'aria-describedby': aria['aria-describedby'] })}
    >
      {label}
      <div className="mt-1.5">{children(aria)}</div>
      {notes}
    </div>
  );
}

function FieldLabel(props: FieldRowProps & { id: string }) {
  const { id, label, group = false, required = false, newer = false, state } = props;
  const Label = group ? 'span' : 'label';
  return (
    <div className="flex min-h-6 flex-wrap items-center gap-x-2">
      <Label id={`${id}-label`} className="text-sm font-medium" {...(!group && { htmlFor: id })}>
        {label}
        {required && (
          <span aria-hidden className="font-normal text-faint">
            {' '}
            · required
          </span>
        )}
      </Label>
      <Measurement {...props} />
      {newer && (
        <span title="The API’s published documents do not have it; newer servers do">
          <Tag>newer servers</Tag>
        </span>
      )}
      <span className="ml-auto">{state}</span>
    </div>
  );
}

/** Whether the compose hash covers the field, or what else an attestation shows of it. */
function Measurement({ measured = false, attested }: FieldRowProps) {
  if (!measured && attested === undefined) return null;
  const Icon = measured ? Fingerprint : ShieldCheck;
  const also = attested === undefined ? NOT_HASHED : `It is also attested ${attested}.`;
  const title = measured
    ? `Measured: part of the compose hash. ${also}`
    : `Not part of the compose hash, but attested ${attested}.`;
  return (
    <span title={title} className="text-faint">
      <Icon aria-hidden size={13} />
      <span className="sr-only">{measured ? 'measured' : 'attested outside the hash'}</span>
    </span>
  );
}

const NOT_HASHED =
  'The OS image, the size, the KMS and the app id are attested too, but outside the hash.';

function FieldNotes(props: FieldRowProps & { id: string }) {
  const { id, help, link, label, error, warning, hint } = props;
  return (
    <div className="text-[13px] leading-5">
      {error !== undefined && (
        <p id={`${id}-error`} className="mt-1 text-bad">
          {error}
        </p>
      )}
      {warning !== undefined && (
        <p id={`${id}-warning`} className="mt-1 text-warn">
          {warning}
        </p>
      )}
      {hint !== undefined && (
        <p id={`${id}-hint-note`} className="mt-1 text-muted">
          {hint}
        </p>
      )}
      {help !== undefined && (
        <p className="mt-1 text-muted">
          <span id={`${id}-help`}>{help}</span>
          {link !== undefined && (
            <>
              {' '}
              <a
                href={link}
                target="_blank"
                rel="noopener noreferrer"
                className="text-accent underline underline-offset-2"
              >
                Learn more<span className="sr-only"> about {label}</span>
              </a>
            </>
          )}
        </p>
      )}
    </div>
  );
}
