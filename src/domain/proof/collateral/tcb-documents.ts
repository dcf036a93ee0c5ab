import { parseBounded } from '@/domain/schema/bounded-json';
import { z } from '@/domain/schema/zod';

/** Levels have no advisories where there are none; a status is one of Intel's words, of which more may come. */
const judged = {
  tcbStatus: z.string().max(80),
  advisoryIDs: z.array(z.string().max(80)).max(500).default([]),
};
const svn = z.int().min(0).max(0xffff);
const components = z.array(z.object({ svn })).length(16);
const time = z.iso.datetime().transform((iso) => new Date(iso));
const hexText = z
  .string()
  .regex(/^(?:[0-9a-f]{2})+$/i)
  .transform((digits) => digits.toLowerCase());
const byVersion = z.array(z.object({ tcb: z.object({ isvsvn: svn }), ...judged }));

const module = {
  mrsigner: hexText,
  attributes: hexText,
  attributesMask: hexText,
};

/** What Intel says of one family of processors ("TCB info", version 3, of TDX). */
const platform = z.object({
  id: z.literal('TDX'),
  version: z.literal(3),
  issueDate: time,
  nextUpdate: time,
  fmspc: hexText,
  pceId: hexText,
  tdxModule: z.object(module),
  tdxModuleIdentities: z
    .array(z.object({ id: z.string().max(40), ...module, tcbLevels: byVersion }))
    .default([]),
  tcbLevels: z.array(
    z.object({
      tcb: z.object({
        sgxtcbcomponents: components,
        tdxtcbcomponents: components,
        pcesvn: svn,
      }),
      ...judged,
    }),
  ),
});

/** What Intel says of its quoting enclave for TDX ("QE identity"). */
const enclave = z.object({
  id: z.literal('TD_QE'),
  version: z.union([z.literal(2), z.literal(3)]),
  issueDate: time,
  nextUpdate: time,
  miscselect: hexText,
  miscselectMask: hexText,
  attributes: hexText,
  attributesMask: hexText,
  mrsigner: hexText,
  isvprodid: svn,
  tcbLevels: byVersion,
});

export type PlatformLevels = z.output<typeof platform>;
export type EnclaveIdentity = z.output<typeof enclave>;

/** The TCB info in its signed text; undefined for another kind or version. */
export function readPlatformLevels(text: string): PlatformLevels | undefined {
  return platform.safeParse(parseBounded(text)).data;
}

/** The QE identity in its signed text; undefined for another kind or version. */
export function readEnclaveIdentity(text: string): EnclaveIdentity | undefined {
  return enclave.safeParse(parseBounded(text)).data;
}
