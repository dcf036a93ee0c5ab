import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { predict } from '@/domain/hash/prediction';
import { standardScript } from '@/domain/hash/standard-script';
import { initialForm, toRequest, type ScriptChoice } from '@/domain/request/form';
import { serialize } from '@/domain/request/serialize';
import { codeFolder } from './code-folder';

const COMPOSE = 'services:\r\n  web:\r\n    image: nginx';

async function folderOf(
  script: ScriptChoice,
  change: object = {},
  known?: Awaited<ReturnType<typeof standardScript>>,
) {
  const form = initialForm();
  const compose_file = { ...form.compose_file, docker_compose_file: COMPOSE, ...change };
  const request = toRequest({
    ...form,
    name: 'my-app',
    compose_file,
    sending: { ...form.sending, script },
  });
  const baseUrl = 'https://cloud-api.phala.com/api/v1';
  const call = {
    baseUrl,
    apiVersion: '2026-01-21',
    path: '/cvms/provision',
    request,
    body: serialize(request),
  };
  const prediction = await predict(request, known);
  return {
    prediction,
    files: new Map(codeFolder(call, prediction).map(({ name, text }) => [name, text])),
    call,
  };
}

test('it has the request and its texts byte for byte, and the document whose hash it says', async () => {
  const { files, call, prediction } = await folderOf('none', {
    allowed_envs: ['TOKEN'],
    init_script: 'true',
  });
  expect([...files.keys()].toSorted()).toEqual([
    '.env.example',
    'README.md',
    'app-compose.json',
    'docker-compose.yml',
    'init.sh',
    'pre-launch.sh',
    'provision.cmd',
    'provision.mts',
    'provision.ps1',
    'provision.py',
    'provision.sh',
    'request.json',
  ]);
  expect(files.get('request.json')).toBe(call.body);
  expect(files.get('docker-compose.yml')).toBe(COMPOSE);
  const digest = createHash('sha256')
    .update(files.get('app-compose.json') ?? '')
    .digest('hex');
  expect(digest).toBe(prediction?.hash);
  expect(files.get('README.md')).toContain(digest);
});

test('where the hash is not known before there is no document, and why is said', async () => {
  const { files } = await folderOf('standard');
  expect(files.has('app-compose.json')).toBe(false);
  expect(files.get('README.md')).toContain(
    'not known before, because the server adds its own pre-launch script',
  );
});

test('what is assumed of the script is said with its digest', async () => {
  const script = await standardScript('#!/bin/sh\n', { kind: 'earlier', at: 0, confirmed: true });
  const { files } = await folderOf('standard', {}, script);
  expect(files.get('README.md')).toContain(`(SHA-256 ${script.hash})`);
});

test('a bash app is its script', async () => {
  const { files } = await folderOf('none', { runner: 'bash', bash_script: 'true\n' });
  expect(files.get('app.sh')).toBe('true\n');
});
