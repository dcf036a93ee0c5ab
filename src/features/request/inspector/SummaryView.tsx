import { instanceTypeOf } from '@/domain/cloud/placement/wish';
import { diskOf, priceOf } from '@/domain/cloud/price';
import { exposureFacts } from '@/domain/request/exposure';
import { COMPOSE_PATH } from '@/features/request/derive/compose-marks';
import { useDerived, useParts } from '@/features/request/derive/use-derived';
import { money, rate } from '@/text/money';
import { goToField, goToFinding } from '@/form/field-id';
import { countOf } from '@/text/count-words';
import type { ReactNode } from 'react';
import { SummaryLink, SummaryRow } from './SummaryRow';
import { sizeSentence } from './size-sentence';

/** More than anyone reads here; the field itself lists all of them. */
const SHOWN = 5;

/** What the form stands for, in words, each leading to its field. */
export function SummaryView() {
  return (
    <dl className="divide-y divide-line px-4 py-1 text-sm">
      <SummaryRow title="Runs">
        <Services />
      </SummaryRow>
      <SummaryRow title="Variables and secrets">
        <Secrets />
      </SummaryRow>
      <Machine />
      <SummaryRow title="Addresses">
        <Addresses />
      </SummaryRow>
      <SummaryRow title="Who can read what">
        <Readers />
      </SummaryRow>
    </dl>
  );
}

function Services() {
  const { compose, request, isChecking } = useParts('compose', 'request', 'isChecking');
  const { runner, bash_script: script } = request.compose_file;
  if (runner === 'bash') {
    const path = 'compose_file.bash_script';
    return <To path={path}>{script ? 'One bash script' : 'No script yet'}</To>;
  }
  const { services = [], serviceCount = 0, isRead = true } = compose ?? {};
  if (serviceCount === 0) {
    const words = isChecking
      ? 'Reading the compose file…'
      : isRead
        ? 'Nothing yet: a compose file says what'
        : 'The compose file cannot be read';
    return <To path={COMPOSE_PATH}>{words}</To>;
  }
  return (
    <ul>
      {services.slice(0, SHOWN).map(({ name, key, image, build }) => (
        <li key={name}>
          <SummaryLink onClick={() => goToFinding({ path: COMPOSE_PATH, at: key })}>
            {name}
          </SummaryLink>{' '}
          <span className="font-mono text-xs wrap-anywhere text-muted">
            {image?.text.replace(/@sha256:.*$/, '') ?? (build ? 'built from source' : 'no image')}
          </span>
        </li>
      ))}
      <More count={serviceCount - SHOWN} noun="service" />
    </ul>
  );
}

function Secrets() {
  const { given, request, compose } = useParts('given', 'request', 'compose');
  const allowed = Array.isArray(request.compose_file.allowed_envs)
    ? request.compose_file.allowed_envs.filter((name) => typeof name === 'string' && name !== '')
    : [];
  const path = 'compose_file.allowed_envs';
  const used = compose?.uses.filter(({ literal }) => !literal).map(({ name }) => name) ?? [];
  const names = [...new Set([...allowed, ...given, ...used])];
  if (names.length === 0) return <To path={path}>None</To>;
  const without = names.filter((name) => !given.has(name)).length;
  return (
    <>
      <To path={path}>
        {countOf(names.length, 'name')}
        {without > 0 &&
          `, ${without === names.length ? 'none' : names.length - without} with a value`}
      </To>
      <p className="font-mono text-xs wrap-anywhere text-muted">
        {names.slice(0, SHOWN).join(', ')}
        {names.length > SHOWN && ` and ${names.length - SHOWN} more`}
      </p>
      {given.size > 0 && (
        <p className="text-[13px] text-muted">
          Values are encrypted in this browser, to the app’s key, before they are sent.
        </p>
      )}
    </>
  );
}

function Machine() {
  const { request, type, sizes } = useDerived(({ request: now, catalogue, lookups }) => ({
    request: now,
    type: instanceTypeOf(now, catalogue),
    sizes: lookups.sizes.kind,
  }));
  const price = priceOf(type);
  const disk = diskOf(request, type);
  return (
    <>
      <SummaryRow title="Machine">
        <To path={request.instance_type ? 'instance_type' : 'vcpu'}>
          {sizeSentence(request, type, disk)}
        </To>
      </SummaryRow>
      <SummaryRow title="Price">
        {price ? (
          <To path="instance_type">
            <span className="tabular-nums">
              {rate(price.hourly)} per hour, about {money(price.monthly)} per month, without its
              disk
            </span>
          </To>
        ) : (
          <p className="text-muted">{sizes === 'loading' ? 'Looking it up…' : 'Not known here'}</p>
        )}
        <p className="text-[13px] text-muted">
          Provisioning costs nothing; billing begins when the machine is created.
        </p>
      </SummaryRow>
    </>
  );
}

function Addresses() {
  const compose = useDerived((derived) => derived.compose);
  const { addresses = [], addressCount = 0 } = compose ?? {};
  const answering = addresses.filter(({ urls, clash }) => urls && clash === undefined);
  if (answering.length === 0) {
    return (
      <To path={COMPOSE_PATH}>
        {addressCount === 0 ? 'No service publishes a port' : 'No published port answers'}
      </To>
    );
  }
  return (
    <ul>
      {answering.slice(0, SHOWN).map(({ service, port, urls, from, to }) => (
        <li key={from}>
          <SummaryLink onClick={() => goToFinding({ path: COMPOSE_PATH, at: { from, to } })}>
            Port {port} of {service}
          </SummaryLink>
          <code className="block font-mono text-xs wrap-anywhere text-muted [font-variant-ligatures:none]">
            {urls?.http}
          </code>
        </li>
      ))}
      <More count={answering.length - SHOWN} noun="address" plural="addresses" />
    </ul>
  );
}

function Readers() {
  const request = useDerived((derived) => derived.request);
  return (
    <ul className="space-y-1">
      {exposureFacts(request).map(({ path, sentence }) => (
        <li key={path}>
          <To path={path}>{sentence}</To>
        </li>
      ))}
    </ul>
  );
}

function To({ path, children }: { path: string; children: ReactNode }) {
  return <SummaryLink onClick={() => goToField(path)}>{children}</SummaryLink>;
}

function More({ count, noun, plural }: { count: number; noun: string; plural?: string }) {
  if (count <= 0) return null;
  return (
    <li className="text-muted">
      {plural !== undefined && count > 1
        ? `${count} more ${plural}`
        : countOf(count, `more ${noun}`)}
    </li>
  );
}
