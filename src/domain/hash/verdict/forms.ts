import { canonicalJson } from '@/domain/hash/canonical';
import { goStruct } from './go-struct';
import {
  asciiText,
  goText,
  pythonNumber,
  rawText,
  shortestNumber,
  writeJson,
  type JsonStyle,
} from '@/domain/hash/json-style';
import { normalised } from '@/domain/hash/normalised';
import type { Members } from '@/domain/schema/members';

/** One way a program has written an app-compose document. */
export interface Form {
  /** A short name for a table. */
  name: string;
  /** How its bytes look, and whose they are, as the end of "the document was written …". */
  words: string;
  /** Whether Phala Cloud is known to have stored documents in this form. */
  server: boolean;
  /** The text that is hashed; undefined where that program would refuse the document. */
  write: (document: Members) => string | undefined;
}

const BASE: JsonStyle = {
  order: 'code-point',
  nulls: 'keep',
  indent: 0,
  colon: ':',
  text: rawText,
  number: shortestNumber,
};

const style = (changed: Partial<JsonStyle>) => (document: Members) =>
  writeJson(document, { ...BASE, ...changed });

const keepingNulls = style({ order: 'utf-16' });
const python = style({ nulls: 'drop-top-level', number: pythonNumber });
const goJson = style({ text: goText });

/** Python needs a runner and reads any as text. */
function pythonSdk(document: Members): string | undefined {
  const { runner } = document;
  return typeof runner === 'string' ? python(document) : undefined;
}

function goSdk(document: Members, normalise: boolean): string | undefined {
  const kept = goStruct(document, normalise);
  return kept && goJson(kept);
}

/**
 * Every known way an app-compose document has been serialised, today's server first.
 * Sources: the dstack SDKs, the Cloud SDK, the VMM's tools, and documents of real CVMs.
 */
export const FORMS = {
  'cloud-2026': {
    name: 'Phala Cloud today',
    words: 'with keys sorted, compact, null keys left out (Phala Cloud since November 2025)',
    server: true,
    write: canonicalJson,
  },
  'nulls-kept': {
    name: 'Nulls kept',
    words:
      'with keys sorted, compact, null keys kept (Phala Cloud in early 2025, and the SDKs’ getComposeHash)',
    server: true,
    write: keepingNulls,
  },
  'cloud-2025': {
    name: 'Phala Cloud, mid-2025',
    words:
      'with keys sorted, indented by four spaces, no space after the colon (Phala Cloud in mid-2025)',
    server: true,
    write: style({ order: 'top-level', indent: 4, number: pythonNumber }),
  },
  'cloud-2026-ascii': {
    name: 'Today’s form in ASCII',
    words: 'in today’s form, with every character outside ASCII escaped',
    server: false,
    write: style({ nulls: 'drop', text: asciiText, number: pythonNumber }),
  },
  'sdk-normalised': {
    name: 'dstack SDK, normalised',
    words:
      'as the dstack SDK’s getComposeHash does when it normalises: unused payload and empty script left out, null keys kept',
    server: false,
    write: (document) => keepingNulls(normalised(document)),
  },
  'cloud-sdk': {
    name: 'Cloud SDK getHash()',
    words:
      'as the Cloud SDK’s getCvmComposeFile().getHash() does: indented by four spaces, and the space after each quote and colon removed, inside texts too',
    server: false,
    write: (document) =>
      style({ order: 'utf-16', indent: 4, colon: ': ' })(normalised(document)).replaceAll(
        '": ',
        '":',
      ),
  },
  'python-sdk': {
    name: 'Python SDK',
    words:
      'as the dstack Python SDK does: keys sorted, compact, null keys of the top level left out',
    server: false,
    write: pythonSdk,
  },
  'python-sdk-normalised': {
    name: 'Python SDK, normalised',
    words: 'as the dstack Python SDK does when it normalises',
    server: false,
    write: (document) => pythonSdk(normalised(document, ['docker-compose', 'nerdctl-compose'])),
  },
  'go-sdk': {
    name: 'Go SDK',
    words: 'as the dstack Go SDK does: unknown keys and empty values lost, < > & escaped',
    server: false,
    write: (document) => goSdk(document, false),
  },
  'go-sdk-normalised': {
    name: 'Go SDK, normalised',
    words: 'as the dstack Go SDK does when it normalises',
    server: false,
    write: (document) => goSdk(document, true),
  },
  'vmm-cli': {
    name: 'vmm-cli',
    words:
      'indented by four spaces with the keys in the order given, as vmm-cli does on self-hosted dstack',
    server: false,
    write: style({ order: 'given', indent: 4, colon: ': ', number: pythonNumber }),
  },
  'vmm-ui': {
    name: 'VMM web interface',
    words:
      'compact with the keys in the order given, as the VMM web interface does on self-hosted dstack',
    server: false,
    write: style({ order: 'given' }),
  },
  'indent-2': {
    name: 'Two spaces',
    words:
      'indented by two spaces with the keys in the order given, as some self-hosted documents are',
    server: false,
    write: style({ order: 'given', indent: 2, colon: ': ' }),
  },
} as const satisfies Record<string, Form>;

export type FormId = keyof typeof FORMS;

export const formIds = Object.keys(FORMS) as FormId[]; // the record's own keys

/** The form of a name, with the type that all of them share. */
export function writtenForm(id: FormId): Form {
  return FORMS[id];
}
