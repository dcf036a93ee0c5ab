import { describe, expect, it } from 'vitest';
import { toProblem } from './errors';
import { Cancelled, DeadlinePassed, NoAnswer, NotTheApi, Refused } from './failures';

const refused = (status: number, body: unknown, retryAfter?: number, requestId?: string) =>
  toProblem(new Refused(status, body, JSON.stringify(body), { retryAfter, requestId }));

const coded = (error_code: string, more: object = {}) =>
  refused(400, { detail: { error_code, message: `said of ${error_code}`, ...more } });

/** Every code a provision, a commit or its CVM may meet (domain: ERR codes). */
const CODES: [code: string, fields: string[], advice: string][] = [
  ['ERR-01-001', ['teepod_id'], 'Clear the node'],
  ['ERR-01-002', ['compose_file.docker_compose_file'], 'Add a compose file'],
  ['ERR-01-003', ['compose_file.docker_compose_file'], 'Correct the compose file'],
  ['ERR-01-004', ['name'], 'another name'],
  ['ERR-01-005', [], 'Register the compose hash'],
  ['ERR-01-006', [], 'Provision again'],
  ['ERR-01-007', [], 'confirmed, not reverted, on the right chain'],
  ['ERR-01-008', [], 'Add the hash to the contract'],
  ['ERR-02-001', ['instance_type'], 'of the catalogue'],
  ['ERR-02-002', ['region', 'teepod_id', 'image', 'kms'], 'Clear one of them'],
  ['ERR-02-003', ['vcpu'], 'smaller size'],
  ['ERR-02-004', ['memory'], 'smaller size'],
  ['ERR-02-005', ['teepod_id'], 'is full'],
  ['ERR-02-006', ['gpus', 'instance_type'], 'fewer or other GPUs'],
  ['ERR-02-007', ['gpus', 'instance_type'], 'is busy'],
  ['ERR-02-008', ['instance_type'], 'complete the fields'],
  ['ERR-02-009', ['kms', 'teepod_id', 'image'], 'do not go together'],
  ['ERR-02-010', ['image', 'prefer_dev'], 'the node offers'],
  ['ERR-02-011', ['kms', 'kms_id'], 'can reach'],
  ['ERR-02-012', ['teepod_id'], 'have access to'],
  ['ERR-02-013', ['image', 'prefer_dev'], 'nvidia'],
  ['ERR-02-014', ['teepod_id'], 'another node'],
  ['ERR-02-015', [], 'quota'],
  ['ERR-02-016', ['gpus', 'instance_type'], 'another GPU'],
  ['ERR-03-001', [], 'identifier'],
  ['ERR-03-002', [], 'by its id instead'],
  ['ERR-03-003', [], 'which workspace your API key is of'],
  ['ERR-03-004', [], 'that may see it'],
  ['ERR-03-005', [], 'that may see it'],
  ['ERR-03-006', [], 'another node for the replica'],
  ['ERR-03-007', ['app_id'], 'Clear app id and nonce'],
  ['ERR-03-008', [], 'that may see it'],
  ['ERR-03-009', [], 'by its compose hash'],
  ['ERR-03-010', [], 'by its own id'],
  ['ERR-04-001', [], 'Add credit'],
  ['ERR-04-002', [], 'Delete a CVM'],
  ['ERR-04-003', [], 'Raise the limits'],
  ['ERR-05-001', [], 'Delete a token'],
  ['ERR-05-002', [], 'Wait a moment'],
  ['ERR-06-001', [], 'confirmed address'],
  ['ERR-06-006', [], 'an API key that has it'],
];

describe('an error code', () => {
  it.each(CODES)('%s points at %j and advises', (code, fields, advice) => {
    const problem = coded(code);
    expect(problem).toMatchObject({ title: `said of ${code}`, code, kind: 'refused' });
    expect(problem.advice).toContain(advice);
    expect(problem.fields.map(({ path }) => path)).toEqual(fields);
  });

  it.each(CODES)('%s reads well without a message too', (code) => {
    const { title } = refused(400, { detail: { error_code: code } });
    expect(title).toMatch(/^[A-Z][^.]{10,}[^.]$/);
    expect(title).not.toContain('status');
  });

  it('is found at the root, in detail, and beside a sentence', () => {
    const message = 'No room';
    expect(refused(400, { error_code: 'ERR-02-005', message }).code).toBe('ERR-02-005');
    expect(refused(400, { detail: message, type: 'x', code: 'ERR-02-005' })).toMatchObject({
      code: 'ERR-02-005',
      details: ['No room'],
      fields: [{ path: 'teepod_id' }],
    });
  });

  it('of sizes or of identities is told apart by its words', () => {
    const problem = coded('ERR-02-008', { message: 'App ID mismatch' });
    expect(problem.fields.map(({ path }) => path)).toEqual(['app_id', 'nonce']);
  });

  it.each([
    ['ERR-02-099', 'size, node, image, KMS or GPUs'],
    ['ERR-04-099', 'balance or its limits'],
    ['ERR-03-099', 'which one is meant'],
    ['ERR-05-099', 'another API key'],
    ['ERR-06-099', 'what you may do'],
    ['ERR-77-001', 'Read what it says'],
    ['constructor', 'Read what it says'],
  ])('that is not known (%s) still reads well', (code, advice) => {
    expect(coded(code)).toMatchObject({ title: `said of ${code}`, code, fields: [] });
    expect(coded(code).advice).toContain(advice);
  });
});

describe('a refusal', () => {
  it.each([
    [401, 'does not accept this key'],
    [402, 'cannot pay'],
    [403, 'refused the request (status 403)'],
    [404, 'does not know'],
    [405, 'does not take this call'],
    [409, 'conflicts'],
    [413, 'too large'],
    [418, 'refused the request (status 418)'],
    [429, 'Too many requests'],
    [465, 'registered on chain first'],
    [466, 'has expired or was replaced'],
    [467, 'could not be verified'],
    [468, 'does not allow this compose hash'],
    [500, 'problem of its own'],
    [599, 'problem of its own'],
  ])('with status %i says “%s”', (status, words) => {
    for (const body of [{ detail: 'why' }, { detail: {} }, {}, null, [], 'text', 5]) {
      expect(refused(status, body).title).toContain(words);
    }
    expect(refused(status, { detail: 'why' }).details).toEqual(['why']);
  });

  it('says how long to wait', () => {
    expect(refused(429, {}, 7).advice).toContain('Wait 7 seconds');
    expect(refused(503, {}, 1).advice).toContain('Wait 1 second,');
  });

  it('gives the API’s own suggestions, links and request id', () => {
    const links = [
      { url: 'https://docs.phala.com/x', label: 'More' },
      { url: 'javascript:alert(1)', label: 'Bad' },
    ];
    const more = { suggestions: ['a', 'b', 'a'], links, request_id: 'req_1' };
    expect(coded('ERR-02-001', more)).toMatchObject({
      suggestions: ['a', 'b'],
      links: [links[0]],
      requestId: 'req_1',
    });
    // Where nothing of ours is known, the first is the advice and not said twice.
    expect(coded('ERR-99-001', more)).toMatchObject({ advice: 'a', suggestions: ['b'] });
    expect(refused(500, {}, undefined, 'req_2').requestId).toBe('req_2');
  });

  it.each<[string, unknown, string | undefined]>([
    ['beside a sentence', { detail: 'why', request_id: 'req_b' }, 'req_b'],
    ['beside the complaints of a 422', { detail: [], request_id: 'req_b' }, 'req_b'],
    ['beside a structured error', { detail: { message: 'm' }, request_id: 'req_b' }, 'req_b'],
    ['within one', { detail: { message: 'm', request_id: 'req_d' }, request_id: 'req_b' }, 'req_d'],
    ['in the header alone', { detail: 'why' }, 'req_h'],
    ['as a number', { detail: 'why', request_id: 7 }, 'req_h'],
  ])('has its request id %s', (_, body, id) => {
    expect(refused(400, body, undefined, 'req_h').requestId).toBe(id);
  });

  it('tells a detail that has a value and no words, such as a commit token', () => {
    const details = [
      { field: 'commit_token', value: 'ct_1' },
      { field: 'commit_url', value: 'https://cloud.phala.com/commit/ct_1', message: null },
      { field: 'body.name', value: 'my-app' },
      { field: 'app_id', value: null },
      { field: 'nonce', value: { a: 1 } },
    ];
    const problem = coded('ERR-01-005', { message: 'Register first', details });
    expect(problem.details).toEqual([
      'commit_token: ct_1',
      'commit_url: https://cloud.phala.com/commit/ct_1',
    ]);
    expect(problem.fields).toEqual([
      { path: 'name', message: 'my-app' },
      { path: 'app_id', message: 'Register first' },
      { path: 'nonce', message: 'Register first' },
    ]);
  });

  it('of a 422 leads to each field, and tells what has none', () => {
    const detail = [
      { loc: ['body', 'disk_size', 'int'], msg: 'too small', type: 'x' },
      { loc: ['body', 'compose_file', 'storage_fs', "literal['ext4']"], msg: 'odd', type: 'x' },
      { loc: ['body', 'ports', 1, 'host_port'], msg: 'taken', type: 'x' },
      { loc: ['query', 'page'], msg: 'no page', type: 'x' },
    ];
    expect(refused(422, { detail })).toMatchObject({
      title: 'The API does not accept some of the values',
      fields: [
        { path: 'disk_size', message: 'too small' },
        { path: 'compose_file.storage_fs', message: 'odd' },
        { path: 'ports.1.host_port', message: 'taken' },
      ],
      details: ['query.page: no page'],
    });
  });
});

describe('what is no answer of the API’s', () => {
  it.each([
    ['<!DOCTYPE html><html></html>', 502, 'A web page came instead'],
    ['<html><head></head></html>', 200, 'login page'],
    ['', 502, 'closed before anything came'],
    [' \n', 200, 'closed before anything came'],
    ['{"compose_hash": "abc', 200, 'cut off'],
    ['Internal Server Error', 500, 'A gateway or the server failed'],
    ['[]', 200, 'Another service'],
  ])('%j with status %i', (raw, status, advice) => {
    const problem = toProblem(new NotTheApi('Not JSON.', status, raw));
    expect(problem).toMatchObject({ kind: 'no-answer', details: ['Not JSON.'] });
    expect(problem.title).toContain(`status ${status}`);
    expect(problem.advice).toContain(advice);
    expect(problem.raw).toBe(raw === '' ? undefined : raw);
  });

  it.each([
    [new NoAnswer('offline'), 'This device is offline', 'no-answer'],
    [new NoAnswer('no-server'), 'own server does not answer', 'no-answer'],
    [new NoAnswer('outdated'), 'part of this page', 'no-answer'],
    [new NoAnswer('broken'), 'No readable answer', 'no-answer'],
    [new DeadlinePassed(''), 'within 60 seconds', 'no-answer'],
    [new Cancelled(''), 'Cancelled', 'cancelled'],
    [new Error('bug'), 'went wrong in the console', 'no-answer'],
    ['a thrown text', 'went wrong in the console', 'no-answer'],
  ])('%s', (failure, title, kind) => {
    const problem = toProblem(failure);
    expect(problem.title).toContain(title);
    expect(problem.kind).toBe(kind);
    expect(problem.advice).not.toBe('');
  });
});

it('leads from a detail to its field by its words, by its value, or by those of the whole', () => {
  const details = [
    { field: 'name', message: 'is taken' },
    { field: 'disk_size', value: 'too small' },
    { field: 'image' },
  ];
  const body = { detail: { error_code: 'ERR-02-099', message: 'No', details } };
  expect(refused(400, body).fields).toEqual([
    { path: 'name', message: 'is taken' },
    { path: 'disk_size', message: 'too small' },
    { path: 'image', message: 'No' },
  ]);
});
