import type { Complaint } from '@/domain/compose/compose-finding';
import type { ComposeRule } from './rule';
import { utf8Length } from '@/text/utf8';
import { PAYLOAD_LIMIT, PAYLOAD_LIMIT_WORDS, READ_LIMIT } from '@/domain/compose/payload-limit';

/** The API's cap on the text; `from` and `to` are its start, because all of it is too long. */
export const tooLong: ComposeRule = {
  id: 'too-long',
  source: 'cloud',
  severity: 'error',
  why: `The API takes at most ${PAYLOAD_LIMIT_WORDS} bytes of compose text and pre-launch script together.`,
  link: 'https://docs.phala.com/phala-cloud/references/cloud-js-sdk/provision-cvm',
  check({ text, context }): Complaint[] {
    const script: unknown = context.request?.compose_file.pre_launch_script;
    const bytes = utf8Length(text) + (typeof script === 'string' ? utf8Length(script) : 0);
    const shown = bytes.toLocaleString('en');
    if (bytes > PAYLOAD_LIMIT)
      return [
        {
          from: 0,
          to: 0,
          message: `The text is too long: ${shown} bytes with the script, of ${PAYLOAD_LIMIT_WORDS}.${text.length > READ_LIMIT ? ' It was not checked.' : ''}`,
        },
      ];
    if (bytes <= PAYLOAD_LIMIT * 0.9) return [];
    return [
      {
        from: 0,
        to: 0,
        severity: 'warning',
        message: `The text is almost too long: ${shown} bytes with the script, of ${PAYLOAD_LIMIT_WORDS}.`,
      },
    ];
  },
};
