/** Bytes of docker_compose_file (or bash_script) plus pre_launch_script, UTF-8 (official SDK, validateComposePayloadSize). */
export const PAYLOAD_LIMIT = 204_800;

/** Characters. A longer compose text is not read: the API refuses anything above 200 KB. */
export const READ_LIMIT = 262_144;

/** As messages write it: `204,800`. */
export const PAYLOAD_LIMIT_WORDS = PAYLOAD_LIMIT.toLocaleString('en');
