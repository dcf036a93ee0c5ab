import { exposureFacts } from '@/domain/request/exposure';
import type { PortAddress } from '@/domain/compose/addresses';
import { COMPOSE_PATH } from '@/features/request/derive/compose-marks';
import { useParts } from '@/features/request/derive/use-derived';
import { goToFinding } from '@/form/field-id';
import { CircleHelp, CircleSlash, Eye, Globe } from 'lucide-react';
import type { ReactNode } from 'react';

/** What the request makes public or reachable, in sentences that follow the form. */
export function ExposureList() {
  const { request, compose } = useParts('request', 'compose');
  const { addresses = [], addressCount = 0, answers = false, gateway } = compose ?? {};
  const isCompose = (request.compose_file.runner ?? 'docker-compose') === 'docker-compose';
  return (
    <ul className="space-y-1.5 text-sm">
      {exposureFacts(request).map(({ open, sentence }) => (
        <Line key={sentence} Icon={open === undefined ? CircleHelp : open ? Eye : CircleSlash}>
          {sentence}
        </Line>
      ))}
      {addresses.map((port) => (
        <Line key={port.from} Icon={port.urls ? Globe : CircleSlash}>
          <Port port={port} />
        </Line>
      ))}
      {addressCount > addresses.length && (
        <li className="pl-6 text-muted">{addressCount - addresses.length} more published ports</li>
      )}
      {answers && (
        <li className="pl-6 text-[13px] text-muted">
          {gateway === undefined
            ? 'The app id and the gateway’s domain are known after provisioning.'
            : 'The app id is known after provisioning. The gateway is the one that the API lists now.'}{' '}
          With an s behind the port the app ends TLS itself; with a g it is asked over HTTP/2, as
          gRPC is.
        </li>
      )}
      {compose?.isRead && isCompose && addressCount === 0 && (
        <Line Icon={CircleSlash}>No service publishes a port, so no URL will answer.</Line>
      )}
    </ul>
  );
}

function Port({ port: { service, port, urls, why, clash, from, to } }: { port: PortAddress }) {
  const link = (
    <button
      type="button"
      className="min-h-6 text-accent underline underline-offset-2"
      onClick={() => goToFinding({ path: COMPOSE_PATH, at: { from, to } })}
    >
      {service}
    </button>
  );
  if (clash !== undefined) {
    return (
      <span className="break-words">
        Port {port} of {link} clashes: {clash === service ? 'it' : clash} publishes it{' '}
        {clash === service
          ? 'twice, so it does not start.'
          : 'as well, and only one of them starts.'}
      </span>
    );
  }
  if (!urls) {
    return (
      <span className="break-words">
        Port {port} of {link} will not answer. {why}
      </span>
    );
  }
  return (
    <span className="break-words">
      <code className="font-mono text-xs break-all [font-variant-ligatures:none]">{urls.http}</code>{' '}
      leads to <span className="whitespace-nowrap">{link}.</span>
    </span>
  );
}

function Line({ Icon, children }: { Icon: typeof Eye; children: ReactNode }) {
  return (
    <li className="flex gap-2">
      <Icon aria-hidden size={14} className="mt-[5px] shrink-0 text-faint" />
      <span className="min-w-0 leading-6">{children}</span>
    </li>
  );
}
