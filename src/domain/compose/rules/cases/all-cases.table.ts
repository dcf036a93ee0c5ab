import { characterEdgeCases } from './characters.table';
import { daemonCases } from './daemon.table';
import { changedCases } from './changed.table';
import { dockerFileCases } from './docker-files.table';
import { dockerTextCases } from './docker-texts.table';
import { dockerValueCases } from './docker-values.table';
import { dollarCases } from './dollars.table';
import { hashCases } from './hashes.table';
import { buildCases, fileCases, mountCases } from './guest.table';
import { imageEdgeCases } from './images.table';
import { limitCases } from './limits.table';
import { machineCases } from './machine.table';
import { mountEdgeCases } from './mounts.table';
import { numberCases } from './numbers.table';
import { portEdgeCases } from './ports.table';
import { imageCases, portCases, serviceCases } from './runtime.table';
import { serviceEdgeCases } from './services.table';
import { characterCases, environmentCases, variableCases } from './text.table';
import { valueEdgeCases } from './values.table';
import type { RuleCase } from './rule-case.table';

const tables = [buildCases, fileCases, mountCases, imageCases, portCases, serviceCases];
const edges = [
  daemonCases,
  dollarCases,
  hashCases,
  machineCases,
  dockerFileCases,
  dockerTextCases,
  dockerValueCases,
  limitCases,
  changedCases,
  numberCases,
  characterEdgeCases,
  imageEdgeCases,
  mountEdgeCases,
  portEdgeCases,
  serviceEdgeCases,
];
/** Every case of every rule. */
export const RULE_CASES: RuleCase[] = [
  ...[...tables, ...edges].flat(),
  ...[variableCases, environmentCases, characterCases, valueEdgeCases].flat(),
];
