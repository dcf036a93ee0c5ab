import { buildNeedsFiles, buildNotReproducible } from './build';
import { byteOrderMark, hiddenCharacter, lineEnds, severalDocuments } from './text';
import { quotedValue, secretLiteral } from '@/domain/compose/rules/values/environment';
import { dollarLiteral, variableUnset } from '@/domain/compose/rules/values/dollars';
import { machineVariable } from '@/domain/compose/rules/values/machine-variable';
import { envFile, fileSource, otherComposeFile } from './files';
import { halfLogin, imageDigest, imageVariable, platform, privateRegistry } from './images';
import {
  dockerSocket,
  dstackSocket,
  hostPath,
  relativeMount,
  socketLock,
  tappdSocket,
  anonymousVolume,
  socketNotMounted,
} from './mounts';
import {
  gatewayOff,
  noPorts,
  portLoopback,
  portRandom,
  portTaken,
  portTwice,
  portUdp,
} from './ports';
import { capabilities, hostNamespace, privileged } from './privileges';
import type { ComposeRule } from './rule';
import { neverHealthy, noServices, profileOff, restartBeforeScript } from './services';
import { tooLong } from './size';
import {
  variableEmpty,
  variableNotAllowed,
  variableRequired,
  variableUnused,
} from '@/domain/compose/rules/values/variables';
import { gpuNotReserved, gpuNotThere } from './gpu';
import { changedNumber, valueCut } from '@/domain/compose/rules/values/changed-value';
import { imageName } from './image-name';
import { containerName, neverPulled, otherContainer, restartPolicy } from './containers';
import { externalResource, volumeDevice } from './daemon';
import { mountTarget, windowsPath } from './mount-target';
import { dockerValue } from '@/domain/compose/rules/values/docker-value';
import { cpuLimit } from './cpus';
import { memoryLimit } from './memory';
import { driverMissing, networkAddress, networkMode } from './networks';
import { newerCompose } from './newer-compose';

/** The rules that look at the text alone, also where it is no YAML. */
export const TEXT_RULES: ComposeRule[] = [hiddenCharacter, byteOrderMark, lineEnds, tooLong];

/** Every other rule, in no order that matters: findings are sorted by their place. */
export const FILE_RULES: ComposeRule[] = [
  noServices,
  buildNeedsFiles,
  buildNotReproducible,
  envFile,
  fileSource,
  otherComposeFile,
  relativeMount,
  hostPath,
  socketLock,
  tappdSocket,
  dstackSocket,
  dockerSocket,
  imageDigest,
  imageVariable,
  platform,
  privateRegistry,
  halfLogin,
  privileged,
  hostNamespace,
  capabilities,
  portLoopback,
  portUdp,
  portRandom,
  portTaken,
  portTwice,
  noPorts,
  gatewayOff,
  variableNotAllowed,
  variableEmpty,
  variableRequired,
  variableUnused,
  secretLiteral,
  quotedValue,
  anonymousVolume,
  profileOff,
  socketNotMounted,
  gpuNotReserved,
  gpuNotThere,
  restartBeforeScript,
  severalDocuments,
  imageName,
  neverPulled,
  restartPolicy,
  containerName,
  externalResource,
  volumeDevice,
  mountTarget,
  windowsPath,
  changedNumber,
  dollarLiteral,
  machineVariable,
  variableUnset,
  dockerValue,
  memoryLimit,
  cpuLimit,
  otherContainer,
  driverMissing,
  networkAddress,
  networkMode,
  newerCompose,
  neverHealthy,
  valueCut,
];
