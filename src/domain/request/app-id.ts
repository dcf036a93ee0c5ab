/** Whether a text is an app id as the API takes it: 40 hex digits, with or without 0x (Phala's create and KMS calls). */
export function isAppId(text: string): boolean {
  return /^(0x)?[0-9a-f]{40}$/i.test(text);
}
