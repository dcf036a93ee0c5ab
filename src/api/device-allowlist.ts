import { callApi } from './call/client';

/** `GET /apps/{app_id}/device-allowlist`: what the app's contract says of the devices of its machines, as text. */
export async function fetchDeviceAllowlist(appId: string): Promise<string> {
  const { exact } = await callApi(`/apps/${encodeURIComponent(appId)}/device-allowlist`);
  return exact;
}
