import type { FormId } from './forms';

interface FormCase {
  law: string;
  document: Record<string, unknown>;
  /** The text of each form that says something of its own here; undefined: that program refuses it. */
  texts: Partial<Record<FormId, string | undefined>>;
}

const lines = (...all: string[]) => all.join('\n');

export const formCases: FormCase[] = [
  {
    law: 'the order of keys, spaces and indentation',
    document: { runner: 'bash', name: '', allowed_envs: ['B', 'A'], features: [] },
    texts: {
      'cloud-2026': '{"allowed_envs":["B","A"],"features":[],"name":"","runner":"bash"}',
      'nulls-kept': '{"allowed_envs":["B","A"],"features":[],"name":"","runner":"bash"}',
      'cloud-2025': lines(
        '{',
        '    "allowed_envs":[',
        '        "B",',
        '        "A"',
        '    ],',
        '    "features":[],',
        '    "name":"",',
        '    "runner":"bash"',
        '}',
      ),
      'vmm-ui': '{"runner":"bash","name":"","allowed_envs":["B","A"],"features":[]}',
      'vmm-cli': lines(
        '{',
        '    "runner": "bash",',
        '    "name": "",',
        '    "allowed_envs": [',
        '        "B",',
        '        "A"',
        '    ],',
        '    "features": []',
        '}',
      ),
      'indent-2': lines(
        '{',
        '  "runner": "bash",',
        '  "name": "",',
        '  "allowed_envs": [',
        '    "B",',
        '    "A"',
        '  ],',
        '  "features": []',
        '}',
      ),
      'go-sdk': '{"allowed_envs":["B","A"],"runner":"bash"}',
    },
  },
  {
    law: 'nulls, at the top and deeper',
    document: { runner: 'bash', salt: null, x: { b: null, a: [null] } },
    texts: {
      'cloud-2026': '{"runner":"bash","x":{"a":[null]}}',
      'nulls-kept': '{"runner":"bash","salt":null,"x":{"a":[null],"b":null}}',
      'python-sdk': '{"runner":"bash","x":{"a":[null],"b":null}}',
      'cloud-2025': lines(
        '{',
        '    "runner":"bash",',
        '    "salt":null,',
        '    "x":{',
        '        "b":null,',
        '        "a":[',
        '            null',
        '        ]',
        '    }',
        '}',
      ),
      'vmm-ui': '{"runner":"bash","salt":null,"x":{"b":null,"a":[null]}}',
      'go-sdk': '{"runner":"bash"}',
    },
  },
  {
    law: 'quote, colon, space inside a text: the Cloud SDK takes the space out',
    document: { docker_compose_file: `a: '{"b": 1}'` },
    texts: {
      'cloud-sdk': lines('{', String.raw`    "docker_compose_file":"a: '{\"b\":1}'"`, '}'),
      'cloud-2025': lines('{', String.raw`    "docker_compose_file":"a: '{\"b\": 1}'"`, '}'),
      'cloud-2026': String.raw`{"docker_compose_file":"a: '{\"b\": 1}'"}`,
    },
  },
  {
    law: 'the payload of the other runner, for bash',
    document: { runner: 'bash', bash_script: 'b', docker_compose_file: 'd', pre_launch_script: '' },
    texts: {
      'sdk-normalised': '{"bash_script":"b","runner":"bash"}',
      'python-sdk-normalised': '{"bash_script":"b","runner":"bash"}',
      'go-sdk-normalised': '{"bash_script":"b","runner":"bash"}',
      'go-sdk': '{"bash_script":"b","docker_compose_file":"d","runner":"bash"}',
      'python-sdk':
        '{"bash_script":"b","docker_compose_file":"d","pre_launch_script":"","runner":"bash"}',
    },
  },
  {
    law: 'the payload of the other runner, for nerdctl-compose: the JavaScript SDK does not know it',
    document: { runner: 'nerdctl-compose', bash_script: 'b' },
    texts: {
      'sdk-normalised': '{"bash_script":"b","runner":"nerdctl-compose"}',
      'python-sdk-normalised': '{"runner":"nerdctl-compose"}',
      'go-sdk-normalised': '{"runner":"nerdctl-compose"}',
    },
  },
  {
    law: 'signs of HTML, line separators, control characters and DEL',
    document: { name: '<&>\u2028\u2029\u0001\b\u007f', runner: '' },
    texts: {
      'cloud-2026': '{"name":"<&>\u2028\u2029\\u0001\\b\u007f","runner":""}',
      'cloud-2026-ascii': '{"name":"<&>\\u2028\\u2029\\u0001\\b\\u007f","runner":""}',
      'go-sdk': '{"name":"\\u003c\\u0026\\u003e\\u2028\\u2029\\u0001\\b\u007f","runner":""}',
    },
  },
  {
    law: 'beyond ASCII, and beyond the first plane',
    document: { name: '\u00e9\u{1f680}', runner: '' },
    texts: {
      'cloud-2026': '{"name":"\u00e9\u{1f680}","runner":""}',
      'cloud-2026-ascii': '{"name":"\\u00e9\\ud83d\\ude80","runner":""}',
      'python-sdk': '{"name":"\u00e9\u{1f680}","runner":""}',
      'go-sdk': '{"name":"\u00e9\u{1f680}","runner":""}',
    },
  },
  {
    law: 'a lone surrogate',
    document: { name: 'a\ud800b', runner: '' },
    texts: {
      'cloud-2026': '{"name":"a\\ud800b","runner":""}',
      'cloud-2026-ascii': '{"name":"a\\ud800b","runner":""}',
      'go-sdk': '{"name":"a\ufffdb","runner":""}',
    },
  },
  {
    law: 'numbers that are none',
    document: { manifest_version: [Number.NaN, Number.POSITIVE_INFINITY], runner: '' },
    texts: {
      'cloud-2026': '{"manifest_version":[null,null],"runner":""}',
      'python-sdk': '{"manifest_version":[null,null],"runner":""}',
    },
  },
  {
    law: 'numbers',
    document: {
      manifest_version: [1e21, -0, 1e16, 1e20, 1e-5, 0.0001, 1e-7, -1.5e300, 0.1, 12345678901234.5],
      runner: '',
    },
    texts: {
      'cloud-2026':
        '{"manifest_version":[1e+21,0,10000000000000000,100000000000000000000,0.00001,0.0001,1e-7,-1.5e+300,0.1,12345678901234.5],"runner":""}',
      'python-sdk':
        '{"manifest_version":[1e+21,0,10000000000000000,100000000000000000000,1e-05,0.0001,1e-07,-1.5e+300,0.1,12345678901234.5],"runner":""}',
      'go-sdk':
        '{"manifest_version":[1e+21,0,10000000000000000,100000000000000000000,0.00001,0.0001,1e-7,-1.5e+300,0.1,12345678901234.5],"runner":""}',
    },
  },
  {
    law: 'what the struct has is kept in Go',
    document: {
      name: 'n',
      snapshotter: 's',
      docker_compose_file: 'd',
      key_provider: 'kms',
      key_provider_id: '00',
      bash_script: 'b',
      pre_launch_script: 'p',
      features: ['kms'],
      allowed_envs: ['A'],
      public_logs: true,
      public_sysinfo: true,
      public_tcbinfo: true,
      kms_enabled: true,
      gateway_enabled: true,
      tproxy_enabled: true,
      local_key_provider_enabled: false,
      no_instance_id: false,
      secure_time: false,
      manifest_version: '2',
      docker_config: {},
      requirements: {},
      runner: 'r',
    },
    texts: {
      'go-sdk':
        '{"allowed_envs":["A"],"bash_script":"b","docker_compose_file":"d","docker_config":{},"features":["kms"],"gateway_enabled":true,"key_provider":"kms","key_provider_id":"00","kms_enabled":true,"local_key_provider_enabled":false,"manifest_version":"2","name":"n","no_instance_id":false,"pre_launch_script":"p","public_logs":true,"public_sysinfo":true,"public_tcbinfo":true,"requirements":{},"runner":"r","secure_time":false,"snapshotter":"s","tproxy_enabled":true}',
    },
  },
  {
    law: 'keys no struct knows are lost in Go',
    document: {
      storage_fs: 'zfs',
      salt: 's',
      init_script: 'i',
      runner: 'bash',
      secure_time: false,
    },
    texts: { 'go-sdk': '{"runner":"bash","secure_time":false}' },
  },
  {
    law: 'a flag that is a text stops Go',
    document: { runner: 'bash', secure_time: 'no' },
    texts: { 'go-sdk': undefined, 'go-sdk-normalised': undefined },
  },
  {
    law: 'no runner: Python stops, Go writes an empty one',
    document: {},
    texts: {
      'python-sdk': undefined,
      'python-sdk-normalised': undefined,
      'go-sdk': '{"runner":""}',
      'cloud-2026': '{}',
      'vmm-cli': '{}',
    },
  },
  {
    law: 'a __proto__ key is a key',
    document: JSON.parse('{"__proto__":{"b":1,"a":2},"runner":"x"}') as Record<string, unknown>,
    texts: {
      'cloud-2026': '{"__proto__":{"a":2,"b":1},"runner":"x"}',
      'nulls-kept': '{"__proto__":{"a":2,"b":1},"runner":"x"}',
      'sdk-normalised': '{"__proto__":{"a":2,"b":1},"runner":"x"}',
      'python-sdk': '{"__proto__":{"a":2,"b":1},"runner":"x"}',
      'vmm-ui': '{"__proto__":{"b":1,"a":2},"runner":"x"}',
    },
  },
];
