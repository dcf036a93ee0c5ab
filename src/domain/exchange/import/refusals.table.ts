import { fileOf, pasted } from './import-case.table';
import type { ImportSource } from './imported';

/** Texts of which no request comes, and what is said. */
export const IMPORT_REFUSALS: [title: string, sources: ImportSource[], said: RegExp][] = [
  ['nothing', pasted(' \n'), /nothing in it/],
  ['no file at all', [], /nothing to import/],
  ['a sentence', pasted('hello world'), /not recognised.*compose file.*Terraform.*bash script/],
  ['other JSON', pasted('{"hello":1}'), /nothing that is known.*were looked for/],
  [
    'a list of templates',
    pasted(JSON.stringify([1, 2].map(() => ({ id: 'x', name: 'n', repo: 'r' })))),
    /list of 2 templates/,
  ],
  ['a curl call without a body', pasted('curl https://x'), /no body/],
  [
    'a curl call with a file that is not here',
    pasted('curl https://x -d @b.json'),
    /@b\.json.*import that file too/,
  ],
  [
    'a curl call whose body is made',
    pasted('curl https://x -d "$(make body)"'),
    /shell puts the body/,
  ],
  ['a form', pasted('curl https://x -d a=b'), /not JSON/],
  [
    'a provision answer in a call',
    pasted(`curl https://x -d '{"app_id":"x","compose_hash":"y"}'`),
    /no document/,
  ],
  [
    'Terraform without an app',
    pasted('resource "phala_kms" "x" {}'),
    /no resource in it is a phala_app/,
  ],
  ['a TOML that is another one', pasted('[package]\nname = "x"\n', 'Cargo.toml'), /phala\.toml/],
  [
    'a file of drafts',
    pasted('{"format":"provision-console-drafts","version":1}'),
    /opened under Drafts/,
  ],
  ['10 MB', pasted('a: b\n'.repeat(2_000_000)), /longer than 4 MiB/],
  ['many files', Array.from({ length: 21 }, () => fileOf('a', 'b')), /up to 20/],
  ['deep JSON', pasted(`${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`), /levels/],
  ['a phala deploy line without flags', pasted('phala deploy'), /^There is nothing of a request/],
  [
    'a phala deploy line that only updates',
    pasted('phala deploy --cvm-id x'),
    /^It changes a machine that is there; a request makes another one\.$/,
  ],
  ['a docker run line without an image', pasted('docker run -d'), /names no image/],
];
