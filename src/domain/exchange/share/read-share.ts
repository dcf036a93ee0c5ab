import { beyondBounds, parseBounded } from '@/domain/schema/bounded-json';
import { isMembers } from '@/domain/schema/members';
import { SHARE_MARK } from '@/text/addresses';
import { fromBase64Url, inflated } from './link-text';
import { checksum, SHARE_FORMAT, SHARE_VERSION } from './make-share';
import { sharedFrom, type Shared } from './shared';

/** Why something shared cannot be read, in sentences. */
export interface ShareRefusal {
  refusal: string;
}

const DAMAGED =
  'This link is damaged: a part of it is missing or changed. Ask for it again, or for a file.';
const NEWER = 'It was made by another version of this console, which writes it in another way.';

/**
 * What a text shares: an address with `#share=…`, that fragment alone, or the text of a shared file. Undefined for
 * any other text; a refusal for a link or file that cannot be read.
 */
export async function readShareLink(text: string): Promise<Shared | ShareRefusal | undefined> {
  const trimmed = text.trim();
  if (trimmed.startsWith('{')) return readFile(trimmed);
  const [, packed] = LINK.exec(trimmed) ?? [];
  return packed === undefined ? undefined : readPacked(packed);
}

/** One word: an address, or what is behind its `#`. */
const LINK = new RegExp(`^(?:[^\\s#]*#|#)?${SHARE_MARK}(\\S*)$`);

function readFile(text: string): Shared | ShareRefusal | undefined {
  if (!text.slice(0, 400).includes(`"${SHARE_FORMAT}"`)) return undefined;
  const value = parseBounded(text);
  if (!isMembers(value) || value.format !== SHARE_FORMAT) return undefined;
  if (value.version !== SHARE_VERSION) return { refusal: NEWER };
  return sharedFrom(value) ?? { refusal: 'This file shares no request: there is none in it.' };
}

async function readPacked(packed: string): Promise<Shared | ShareRefusal> {
  const bytes = fromBase64Url(packed);
  const version = bytes?.[0];
  if (!bytes || version === undefined) return { refusal: DAMAGED };
  if (version !== SHARE_VERSION) return { refusal: `${NEWER} Or the link is damaged.` };
  const json = await inflated(bytes.slice(1));
  if (json === 'damaged') return { refusal: DAMAGED };
  if (json === 'large') {
    return { refusal: 'What this link unpacks to is larger than any request, so it was not read.' };
  }
  const text = decoded(json);
  if (text === undefined) return { refusal: DAMAGED };
  if (beyondBounds(text))
    return {
      refusal: 'What this link holds is nested deeper, or has more members, than any request.',
    };
  const value = parseBounded(text);
  const shared = sharedFrom(value);
  const isWhole = isMembers(value) && shared && value.sum === (await checksum(shared.request));
  return isWhole ? shared : { refusal: DAMAGED };
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
