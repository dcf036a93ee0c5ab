import type { Catalogue } from '@/domain/cloud/lookups';
import type { ProvisionRequest } from './request';

/** What is set on a request that nothing is wrong with; values no type allows included. */
export interface RequestChange {
  top?: Record<string, unknown>;
  compose?: Record<string, unknown>;
}

export interface Case {
  law: string;
  /** A neighbour of the violation that nothing is said about. */
  fine: RequestChange;
  bad: RequestChange;
  severity: 'error' | 'warning';
  path: string;
  /** Part of the message. */
  says: string;
}

export const DOCUMENTED_LIMIT = 204_800;

/** A request that nothing is wrong with, changed. */
export function requestWith({ top = {}, compose = {} }: RequestChange): ProvisionRequest {
  return {
    name: 'my-app',
    instance_type: 'tdx.small',
    ...top,
    compose_file: { name: '', docker_compose_file: 'services: {}\n', ...compose },
  } as ProvisionRequest;
}

export const catalogue: Catalogue = {
  instanceTypes: [
    {
      id: 'tdx.small',
      name: 'small',
      description: '',
      vcpu: 1,
      memory_mb: 2048,
      hourly_rate: '0.058',
      requires_gpu: false,
    },
    {
      id: 'h200.small',
      name: 'gpu',
      description: '',
      vcpu: 24,
      memory_mb: 196_608,
      hourly_rate: '4.8',
      requires_gpu: true,
    },
  ],
  nodes: [
    {
      teepod_id: 12,
      name: 'prod7',
      region_identifier: 'US-WEST-1',
      support_onchain_kms: false,
      images: [],
      kms_list: [],
    },
    {
      teepod_id: 13,
      name: 'prod9',
      region_identifier: 'US-EAST-1',
      support_onchain_kms: true,
      images: [],
      kms_list: [],
    },
  ],
};

export const top = (values: Record<string, unknown>): RequestChange => ({ top: values });
export const compose = (values: Record<string, unknown>): RequestChange => ({ compose: values });

/** A law by the number it has in the reference of the API's fields, where it has one. */
export type CaseRow = [
  law: string,
  fine: RequestChange,
  bad: RequestChange,
  path: string,
  says: string,
];

export const rows = (severity: Case['severity'], list: CaseRow[]) =>
  list.map(([law, fine, bad, path, says]): Case => ({ law, fine, bad, severity, path, says }));
