import type { Call, FileText, Given } from '@/domain/exchange/import/shell/follow-commands';
import { isKeyHeader, type SentBody } from './sent-body';
import { splitOptions, optionTable } from './options';

const DATA = ['data', 'data-raw', 'data-binary', 'data-ascii', 'json'];

const TABLE = optionTable({
  values: `data data-raw data-binary data-ascii json header request url user user-agent referer cookie cookie-jar output
    max-time connect-timeout retry retry-delay retry-max-time write-out proxy cacert cert key resolve form form-string
    upload-file config data-urlencode oauth2-bearer limit-rate max-redirs interface dump-header trace trace-ascii
    variable expand-data`,
  switches: `silent show-error fail fail-with-body location include insecure compressed verbose head get globoff
    http1.1 http2 ipv4 ipv6 no-buffer remote-name retry-connrefused retry-all-errors no-progress-meter tlsv1.2 tlsv1.3
    progress-bar`,
  letters: `d=data H=header X=request u=user A=user-agent e=referer b=cookie c=cookie-jar o=output m=max-time
    w=write-out x=proxy E=cert F=form T=upload-file K=config D=dump-header s=silent S=show-error f=fail L=location
    i=include k=insecure v=verbose I=head G=get g=globoff N=no-buffer O=remote-name 4=ipv4 6=ipv6 #=progress-bar`,
});

/** What a curl call sends (curl manual, --data and --json): several `-d` are joined by &, several `--json` by nothing. */
export function curlBody({ args, input }: Call, file: FileText): SentBody {
  const { options, unknown } = splitOptions(args, TABLE);
  const parts: Given[] = [];
  const lost: string[] = [];
  let hasKey = false;
  let isJson = false;
  for (const { name, value } of options) {
    if (name === 'header' && value && isKeyHeader(value.text, value)) hasKey = true;
    const isProof = name === 'user' || name === 'oauth2-bearer' || name === 'cookie';
    if (isProof && value?.unresolved.length === 0) hasKey = true;
    if (['form', 'form-string', 'data-urlencode', 'config', 'expand-data'].includes(name))
      lost.push(`--${name}`);
    if (!value || !(DATA.includes(name) || name === 'upload-file')) continue;
    isJson ||= name === 'json';
    const path =
      name === 'upload-file'
        ? value.text
        : value.text.startsWith('@')
          ? value.text.slice(1)
          : undefined;
    if (path === undefined || name === 'data-raw') parts.push(value);
    else {
      const text = path === '-' || path === '.' ? input : ofFile(file(path));
      if (!text) lost.push(`${name === 'upload-file' ? '-T ' : '@'}${path}`);
      // Only this option takes line ends away.
      else
        parts.push(
          name === 'data' || name === 'data-ascii'
            ? { ...text, text: text.text.replace(/[\r\n\0]/g, '') }
            : text,
        );
    }
  }
  return {
    body:
      parts.length === 0
        ? undefined
        : {
            text: parts.map(({ text }) => text).join(isJson ? '' : '&'),
            unresolved: parts.flatMap(({ unresolved }) => unresolved),
          },
    hasKey,
    lost,
    unknown,
  };
}

const ofFile = (text: string | undefined): Given | undefined =>
  text === undefined ? undefined : { text, unresolved: [] };
