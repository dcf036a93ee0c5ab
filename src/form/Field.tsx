import type { ControlKind } from '@/domain/request/field';
import type { FC } from 'react';
import type { ControlProps } from './control';
import { ChoiceControl } from './controls/ChoiceControl';
import { CodeControl } from './controls/CodeControl';
import { IntegerControl } from './controls/IntegerControl';
import { ListControl } from './controls/ListControl';
import { MultilineControl } from './controls/MultilineControl';
import { PickerControl } from './controls/PickerControl';
import { SwitchControl } from './controls/SwitchControl';
import { TextControl } from './controls/TextControl';
import { ThreeWayControl } from './controls/ThreeWayControl';
import { factsOf } from '@/form/state/use-field';

/** One control per kind; the compiler asks for the rest when a kind is added. */
const CONTROLS: Record<Exclude<ControlKind, 'composite'>, FC<ControlProps>> = {
  text: TextControl,
  multiline: MultilineControl,
  integer: IntegerControl,
  switch: SwitchControl,
  'three-way': ThreeWayControl,
  choice: ChoiceControl,
  names: ListControl,
  urls: ListControl,
  code: CodeControl,
  picker: PickerControl,
  'number-picker': PickerControl,
};

/** Draws a catalogued field with the control its entry declares. Composites are drawn by features. */
export function Field({ path }: ControlProps) {
  const kind = factsOf(path).control;
  if (kind === 'composite') throw new Error(`${path} has an interface of its own`);
  const Control = CONTROLS[kind];
  return <Control path={path} />;
}
