/** Bytes of docker_compose_file (or bash_script) plus pre_launch_script, UTF-8 (official SDK, validateComposePayloadSize). */
export const PAYLOAD_LIMIT = 204_800;

/** A variable name the guest accepts (dstack-util/src/parse_env_file.rs). */
export const ENV_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
export const ENV_NAME_MAX = 255;
export const ENV_MAX_ITEMS = 1024;

const encoder = new TextEncoder();

/** UTF-8 length of a text, in bytes; lone surrogates count as the three bytes they are sent as. */
export function utf8Length(text: string): number {
  return encoder.encode(text).length;
}
