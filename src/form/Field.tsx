import type { ControlKind } from '@/domain/request/field';
import type { FC } from 'react';
import type { ControlProps } from './control';
import { ChoiceControl } from './controls/ChoiceControl';
import { CodeControl } from './controls/CodeControl';
import { IntegerControl } from './controls/IntegerControl';
import { SwitchControl } from './controls/SwitchControl';
import { TextControl } from './controls/TextControl';
import { factsOf } from '@/form/state/use-field';
import { folded } from '@/ui/later';

const fetchControls = () => import('./controls/folded.lazy');
const ListControl = folded(async () => (await fetchControls()).ListControl);
const MultilineControl = folded(async () => (await fetchControls()).MultilineControl);
const PickerControl = folded(async () => (await fetchControls()).PickerControl);
const ThreeWayControl = folded(async () => (await fetchControls()).ThreeWayControl);

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
