import { buildNeedsFiles, buildNotReproducible } from './build';
import { byteOrderMark, hiddenCharacters, lineEnds, severalDocuments } from './characters';
import { quotedValue, secretLiteral } from './environment';
import { envFile, fileSource, otherFile } from './files';
import { halfLogin, imageDigest, imageVariable, platform, privateRegistry } from './images';
import {
  dockerSocket,
  dstackSocket,
  hostPath,
  relativeMount,
  socketLock,
  tappdSocket,
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
import { capabilities, hostNamespaces, privileged } from './privileges';
import type { ComposeRule } from './rule';
import {
  anonymousVolume,
  gpuMissing,
  gpuUnused,
  noServices,
  profileOff,
  restartBeforeScript,
  socketNotMounted,
} from './services';
import { tooLong } from './size';
import { variableMissing, variableRequired, variableUnused } from './variables';

/** The rules that look at the text alone, also where it is no YAML. */
export const TEXT_RULES: ComposeRule[] = [hiddenCharacters, byteOrderMark, lineEnds, tooLong];

/** Every other rule, in no order that matters: findings are sorted by their place. */
export const FILE_RULES: ComposeRule[] = [
  noServices,
  buildNeedsFiles,
  buildNotReproducible,
  envFile,
  fileSource,
  otherFile,
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
  hostNamespaces,
  capabilities,
  portLoopback,
  portUdp,
  portRandom,
  portTaken,
  portTwice,
  noPorts,
  gatewayOff,
  variableMissing,
  variableRequired,
  variableUnused,
  secretLiteral,
  quotedValue,
  anonymousVolume,
  profileOff,
  socketNotMounted,
  gpuUnused,
  gpuMissing,
  restartBeforeScript,
  severalDocuments,
];
