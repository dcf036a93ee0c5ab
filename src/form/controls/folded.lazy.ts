/** The controls that only folded fields have. */
export { ListControl } from './ListControl';
export { MultilineControl } from './MultilineControl';
export { PickerControl } from './PickerControl';
export { ThreeWayControl } from './ThreeWayControl';
