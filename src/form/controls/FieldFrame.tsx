import { fieldState } from '@/form/state/field-state';
import { FieldRow, type FieldAria } from '@/form/FieldRow';
import { FieldState } from '@/form/FieldState';
import type { useField } from '@/form/state/use-field';
import { usePinned } from '@/form/state/use-pinned';
import type { FieldPath } from '@/domain/request/request';
import type { ReactNode } from 'react';

interface FieldFrameProps {
  path: FieldPath;
  at: ReturnType<typeof useField>;
  group?: boolean;
  inline?: boolean;
  children: (aria: FieldAria) => ReactNode;
}

/** A FieldRow filled from a field's facts, findings and state. */
export function FieldFrame({ path, at, group = false, inline = false, children }: FieldFrameProps) {
  const { facts, field, required, error, warning, hint } = at;
  const state = fieldState(path, field.value, usePinned());
  const leftOut = !required && state === 'left out';
  return (
    <FieldRow
      path={path}
      label={facts.label}
      group={group}
      inline={inline}
      help={leftOut ? `${facts.help} Left out now: ${facts.omitted}` : facts.help}
      link={facts.link}
      measured={facts.measured}
      attested={facts.attested}
      newer={facts.newer}
      required={path === 'name'}
      error={error}
      warning={warning}
      hint={hint}
      state={<FieldState path={path} value={field.value} onChange={field.onChange} />}
    >
      {children}
    </FieldRow>
  );
}
