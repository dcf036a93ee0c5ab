import { focusOn } from '@/ui/browser/focus';

/** Leads to the field for a variable's value, made where there is none yet. */
export async function giveValue(name: string): Promise<void> {
  const [{ secretStore }, { valueId }] = await Promise.all([
    import('@/display/secrets/secret-store'),
    import('@/display/secrets/SecretFields'),
  ]);
  const row = secretStore.get().rows.find((one) => one.name === name);
  const id = row?.id ?? secretStore.add(name);
  // The row is drawn before the next frame.
  requestAnimationFrame(() => focusOn(valueId(id)));
}
