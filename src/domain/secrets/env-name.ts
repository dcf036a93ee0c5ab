/** A variable name the guest accepts (dstack-util/src/parse_env_file.rs). */
export const ENV_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
export const ENV_NAME_MAX = 255;
export const ENV_MAX_ITEMS = 1024;
