/** Fields with a small interface of their own, in sections that are folded at first. */
export { AppIdField } from './AppIdField';
export { GpusField } from './GpusField';
export { KmsField } from './KmsField';
export { PortsField } from './PortsField';
