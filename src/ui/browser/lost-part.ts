import { createStore } from './store';

/** A part of the page that no bundler tells of, such as a worker, could not be loaded: a reload may bring it. */
export const lostPart = createStore(false);
