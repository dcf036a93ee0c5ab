const words = (list: string) => list.trim().split(/\s+/);

/** Linux capabilities as Docker takes them, without CAP_ and in any case (moby oci/caps). */
export const CAPABILITIES = words(`
  ALL AUDIT_CONTROL AUDIT_READ AUDIT_WRITE BLOCK_SUSPEND BPF CHECKPOINT_RESTORE CHOWN DAC_OVERRIDE
  DAC_READ_SEARCH FOWNER FSETID IPC_LOCK IPC_OWNER KILL LEASE LINUX_IMMUTABLE MAC_ADMIN MAC_OVERRIDE
  MKNOD NET_ADMIN NET_BIND_SERVICE NET_BROADCAST NET_RAW PERFMON SETFCAP SETGID SETPCAP SETUID
  SYS_ADMIN SYS_BOOT SYS_CHROOT SYS_MODULE SYS_NICE SYS_PACCT SYS_PTRACE SYS_RAWIO SYS_RESOURCE
  SYS_TIME SYS_TTY_CONFIG SYSLOG WAKE_ALARM`);

/** Signals, without SIG and in any case (moby/sys signal). */
export const SIGNALS = words(`
  ABRT ALRM BUS CHLD CLD CONT FPE HUP ILL INT IO IOT KILL PIPE POLL PROF PWR QUIT SEGV STKFLT STOP
  SYS TERM TRAP TSTP TTIN TTOU URG USR1 USR2 VTALRM WINCH XCPU XFSZ RTMIN RTMAX`);

/** Resources with a limit of their own (runc rlimits). */
export const ULIMITS = words(`
  as core cpu data fsize locks memlock msgqueue nice nofile nproc rss rtprio rttime sigpending stack`);

/** Log drivers that come with Docker. */
export const LOG_DRIVERS = words(
  'none json-file local syslog journald gelf fluentd awslogs splunk gcplogs',
);

/** What the two drivers that write files take under options. */
export const LOG_OPTIONS: Record<string, string[]> = {
  'json-file': words(
    'max-size max-file compress labels labels-regex env env-regex tag mode max-buffer-size',
  ),
  local: words('max-size max-file compress mode max-buffer-size'),
};

/** What a container may be given or spared of the machine's protections (moby parseSecurityOpt, Compose parseSecurityOpts). */
export const SECURITY_OPTIONS = words(
  'no-new-privileges label apparmor seccomp systempaths writable-cgroups disable',
);

/** Network drivers that a machine of its own can use; overlay needs a swarm. */
export const NETWORK_DRIVERS = words('default bridge host none null macvlan ipvlan');

/** Kernel parameters that a container has for itself (opencontainers/runc validate). */
export const OWN_SYSCTL =
  /^(?:net[./]|fs[./]mqueue[./]|kernel[./](?:msgmax|msgmnb|msgmni|sem|shmall|shmmax|shmmni|shm_rmid_forced|domainname)$)/;
