/** Bytes of docker_compose_file (or bash_script) plus pre_launch_script, UTF-8 (official SDK, validateComposePayloadSize). */
export const PAYLOAD_LIMIT = 204_800;

/** As messages write it: `204,800`. */
export const PAYLOAD_LIMIT_WORDS = PAYLOAD_LIMIT.toLocaleString('en');
