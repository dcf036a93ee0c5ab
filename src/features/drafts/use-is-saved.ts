import { kept } from '@/display/kept/kept';
import { formOf } from '@/display/kept/kept-form';
import { formText } from '@/display/kept/make-entry';
import { canonicalJson } from '@/domain/hash/canonical';
import type { ProvisionForm } from '@/domain/request/form';
import { useQuery } from '@tanstack/react-query';
import type { CurrentDraft } from './current-draft';

/** Whether the form is what its draft holds; undefined while that is read, or without a draft. */
export function useIsSaved(form: ProvisionForm, current: CurrentDraft | undefined) {
  const { data } = useQuery({
    queryKey: ['kept', current?.id, current?.edition],
    queryFn: async () => (await kept.text(current?.id ?? '')) ?? null,
    enabled: current !== undefined,
    networkMode: 'always',
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  if (!current || data === undefined) return undefined;
  return data !== null && isSameForm(formText(form), data);
}

/** The same values in any order of their keys. */
function isSameForm(one: string, other: string): boolean {
  if (one === other) return true;
  const form = formOf(other);
  return form !== undefined && canonicalJson(JSON.parse(one)) === canonicalJson(form);
}
