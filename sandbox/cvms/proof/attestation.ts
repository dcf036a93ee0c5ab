import { sha384 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import {
  eventDigest,
  extendAll,
  RUNTIME_EVENT_TYPE,
  type LoggedEvent,
} from '@/domain/proof/attestation/runtime-event';
import type { Cvm } from '#sandbox/cvms/cvm';
import type { CvmState } from '#sandbox/cvms/life/cvm-state';
import { createdAt, flag, hashOfText } from '#sandbox/cvms/shown/cvm-facts';
import { kmsPublicKey } from '#sandbox/kms/kms-signing';
import { processorOf } from '#sandbox/test-root/processor';
import { signedQuote } from '#sandbox/test-root/signed-quote';

/** Beginnings of names whose attestation is at odds with itself (README, while it boots). */
const OTHER_DOCUMENT = 'boot-other-document';
const BROKEN_LOG = 'boot-broken-log';

/**
 * `GET /cvms/{id}/attestation` (OpenAPI; shape as saved from production in July 2026). Consistent in
 * itself: the hash of app_compose is the compose-hash event, the log replays to the registers, the
 * registers are in the quote. The quote is an imitation, signed by the sandbox's test root. Before it
 * runs, and where the document is not public, there is no tcb_info.
 */
export function attestation(cvm: Cvm, { status }: CvmState): Record<string, unknown> {
  const isOnline = status === 'running';
  const isPublic = flag(cvm, 'public_tcbinfo');
  const shown = isOnline && isPublic;
  return {
    name: cvm.plan.name,
    is_online: isOnline,
    is_public: isPublic,
    error: isOnline ? null : 'The guest does not answer yet',
    app_certificates: shown ? [certificate(cvm)] : null,
    tcb_info: shown ? tcbInfo(cvm) : null,
    compose_file: shown ? bootedDocument(cvm) : null,
  };
}

function tcbInfo(cvm: Cvm): Record<string, unknown> {
  const { event_log, ...registers } = measured(cvm);
  const { name } = cvm.plan;
  const shown = name.startsWith(BROKEN_LOG)
    ? event_log.filter(({ event }) => event !== 'key-provider')
    : event_log;
  return { ...registers, rootfs_hash: null, event_log: shown, app_compose: bootedDocument(cvm) };
}

/** What the guest was given: the stored document, but for the one name where it was another. */
function bootedDocument({ document, plan }: Cvm): string {
  return plan.name.startsWith(OTHER_DOCUMENT)
    ? document.replace('{', '{"salt":"another",')
    : document;
}

function measured(cvm: Cvm) {
  const event_log = [...firmwareEvents(cvm), ...runtimeEvents(cvm)];
  const register = (imr: number) =>
    bytesToHex(
      extendAll(
        event_log
          .filter((event) => event.imr === imr)
          .map(({ digest }) => Uint8Array.from(Buffer.from(digest, 'hex'))),
      ),
    );
  return {
    mrtd: madeUp(`mrtd of ${cvm.plan.match.image.os_image_hash}`),
    rtmr0: register(0),
    rtmr1: register(1),
    rtmr2: register(2),
    rtmr3: register(3),
    event_log,
  };
}

/** One made-up event for each register that firmware and kernel extend. */
function firmwareEvents({ plan }: Cvm): LoggedEvent[] {
  const { vcpu, memory } = plan.wish.size;
  const of = [`machine of ${vcpu} vCPU and ${memory} MB`, 'kernel', 'initrd'];
  return of.map((what, imr) => ({
    imr,
    event_type: 4,
    digest: madeUp(`${what} for ${plan.match.image.os_image_hash}`),
    event: '',
    event_payload: '00000000',
  }));
}

/** The events of a dstack guest in their order, as seen on production CVMs of July 2026. */
function runtimeEvents(cvm: Cvm): LoggedEvent[] {
  const { kms, image } = cvm.plan.match;
  const provider = JSON.stringify({ name: 'kms', id: kmsPublicKey(kms.id) });
  const hexOf = (text: string) => Buffer.from(text, 'utf8').toString('hex');
  const all: [string, string][] = [
    ['system-preparing', ''],
    ['app-id', cvm.app_id],
    ['compose-hash', hashOfText(bootedDocument(cvm))],
    ['instance-id', cvm.instance_id ?? ''],
    ['boot-mr-done', ''],
    ['mr-kms', hashOfText(kms.id)],
    ['os-image-hash', image.os_image_hash],
    ['key-provider', hexOf(provider)],
    ['storage-fs', hexOf(String(cvm.plan.document.storage_fs ?? 'zfs'))],
    ['system-ready', ''],
  ];
  return all.map(([event, event_payload]) => ({
    imr: 3,
    event_type: RUNTIME_EVENT_TYPE,
    digest: bytesToHex(eventDigest({ event, event_payload })),
    event,
    event_payload,
  }));
}

/** The one certificate that carries the quote; the rest of a real one is left out. */
function certificate(cvm: Cvm): Record<string, unknown> {
  return {
    subject: { common_name: 'sandbox', organization: null, country: null },
    issuer: { common_name: 'Sandbox App CA', organization: 'Sandbox', country: null },
    serial_number: hashOfText(cvm.id).slice(0, 40),
    not_before: createdAt(cvm),
    not_after: '2036-01-01T00:00:00+00:00',
    version: 'v3',
    fingerprint: hashOfText(cvm.vm_uuid),
    signature_algorithm: 'ecdsa-with-SHA256',
    sans: null,
    is_ca: false,
    position_in_chain: 0,
    quote: quoteOfCvm(cvm),
    app_id: cvm.app_id,
    cert_usage: hexOfUsage,
  };
}

/** The quote that the CVM's guest would have of its processor, as hex. */
function quoteOfCvm(cvm: Cvm): string {
  return signedQuote({
    processor: processorOf(cvm.plan.match.node),
    measured: {
      ...measured(cvm),
      mrConfigId: `01${hashOfText(bootedDocument(cvm))}${'00'.repeat(15)}`, // dstack's first form
      reportData: Buffer.from('sandbox: this is not a real quote').toString('hex').padEnd(128, '0'),
    },
  });
}

const hexOfUsage = Buffer.from('app:custom', 'utf8').toString('hex');

/** 48 bytes that only have to be the same each time. */
function madeUp(text: string): string {
  return bytesToHex(sha384(utf8ToBytes(`sandbox: ${text}`)));
}
