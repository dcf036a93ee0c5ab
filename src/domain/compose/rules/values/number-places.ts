const paths = (list: string): string[][] =>
  list
    .trim()
    .split(/\s+/)
    .map((path) => path.split('.'));

/** Where a service has texts by name, and a number or a truth value stands for its text. */
export const SERVICE_TEXT_MAPS = paths(`
  environment labels annotations sysctls build.additional_contexts build.args build.labels build.ssh
  deploy.labels deploy.resources.reservations.devices.*.options gpus.*.options logging.options
  networks.*.driver_opts post_start.*.environment pre_start.*.environment pre_stop.*.environment
  provider.options volumes.*.volume.labels`);

/** The same beside the services. */
export const RESOURCE_TEXT_MAPS = paths(`
  networks.*.driver_opts networks.*.labels volumes.*.driver_opts volumes.*.labels
  secrets.*.driver_opts secrets.*.labels configs.*.labels`);

/** Texts for which Compose takes a whole number, and no other (compose-go mapstructure.go cast). */
export const WHOLE_TEXTS = paths('group_add.* storage_opt.*');

/** Where a service has a number. */
export const SERVICE_NUMBERS = paths(`
  blkio_config.device_read_bps.*.rate blkio_config.device_read_iops.*.rate
  blkio_config.device_write_bps.*.rate blkio_config.device_write_iops.*.rate blkio_config.weight
  blkio_config.weight_device.*.weight build.shm_size build.ulimits.* build.ulimits.*.hard
  build.ulimits.*.soft cpu_count cpu_percent cpu_period cpu_quota cpu_rt_period cpu_rt_runtime
  cpu_shares cpus deploy.placement.max_replicas_per_node deploy.replicas
  deploy.resources.limits.cpus deploy.resources.limits.pids deploy.resources.reservations.cpus
  deploy.resources.reservations.devices.*.count
  deploy.resources.reservations.generic_resources.*.discrete_resource_spec.value
  deploy.restart_policy.max_attempts deploy.rollback_config.max_failure_ratio
  deploy.rollback_config.parallelism deploy.update_config.max_failure_ratio
  deploy.update_config.parallelism expose.* gpus.*.count healthcheck.retries mem_limit
  mem_reservation mem_swappiness memswap_limit networks.*.gw_priority networks.*.priority
  oom_score_adj pids_limit ports.* ports.*.published ports.*.target scale shm_size ulimits.*
  ulimits.*.hard ulimits.*.soft volumes.*.tmpfs.size`);

/** Rights of a file, which are written in octal. */
export const FILE_MODES = paths(
  'build.secrets.*.mode configs.*.mode secrets.*.mode volumes.*.tmpfs.mode',
);
