import { importDoor } from './import-door';
import { isOtherFormat } from './other-format';

/** The way from an editor to the import, for what is hardly a text for it: several files, or another format. */
export const importWay = { wants: isOtherFormat, take: importDoor.open };
