import { describe, expect, it } from 'vitest';
// @ts-expect-error: plain JavaScript, it runs before there is a compiler
import { readPlace as untyped } from './place.mjs';

type Env = Record<string, string>;
const readPlace = untyped as (env: Env) => Record<'host' | 'origins' | 'base', unknown>;

describe('where the console stands', () => {
  it.each<[env: Env, origins: string[], base?: string]>([
    [{}, []],
    [{ PUBLIC_ORIGIN: '' }, []],
    [{ PUBLIC_ORIGIN: 'https://Console.Example.com' }, ['https://console.example.com']],
    [{ PUBLIC_ORIGIN: 'https://a.example:443/' }, ['https://a.example']],
    [
      { PUBLIC_ORIGIN: 'https://a.example, http://b.example:8080' },
      ['https://a.example', 'http://b.example:8080'],
    ],
    [{ PUBLIC_ORIGIN: 'https://a.example', HOST: '0.0.0.0' }, ['https://a.example']],
    [{ PUBLIC_ORIGIN: 'https://a.example/console/' }, ['https://a.example'], '/console'],
    [{ PUBLIC_ORIGIN: 'https://a.example/a-1/b.c_~' }, ['https://a.example'], '/a-1/b.c_~'],
    [
      { PUBLIC_ORIGIN: 'https://a.example/x,http://localhost:8080/x/' },
      ['https://a.example', 'http://localhost:8080'],
      '/x',
    ],
  ])('%j', (env, origins, base = '') => {
    expect(readPlace(env)).toEqual({ host: env.HOST, origins, base });
  });

  it.each(['127.0.0.1', '127.1.2.3', '::1', 'localhost'])('may listen at %s alone', (host) => {
    expect(readPlace({ HOST: host })).toEqual({ host, origins: [], base: '' });
  });

  it.each<[env: Env, why: RegExp]>([
    [{ HOST: '0.0.0.0' }, /PUBLIC_ORIGIN must say/],
    [{ HOST: '::' }, /PUBLIC_ORIGIN must say/],
    [{ HOST: '192.168.1.4' }, /PUBLIC_ORIGIN must say/],
    [{ PUBLIC_ORIGIN: 'console.example.com' }, /is no address/],
    [{ PUBLIC_ORIGIN: 'ftp://a.example' }, /http or https/],
    [{ PUBLIC_ORIGIN: 'https://u:p@a.example' }, /more than scheme/],
    [{ PUBLIC_ORIGIN: 'https://a.example/?x' }, /more than scheme/],
    [{ PUBLIC_ORIGIN: 'https://a.example/x, https://b.example' }, /the paths \/x\/ and \/; one/],
    [{ PUBLIC_ORIGIN: 'https://a.example/a b/' }, /has the path \/a%20b\/, which may/],
    [{ PUBLIC_ORIGIN: 'https://a.example//b/' }, /has the path \/\/b\/, which may/],
    [{ PUBLIC_ORIGIN: 'https://a.example/"x/' }, /has the path \/%22x\/, which may/],
    [{ PUBLIC_ORIGIN: "https://a.example/'x/" }, /has the path \/'x\/, which may/],
    [{ PUBLIC_ORIGIN: 'https://a.example/.well/' }, /has the path \/.well\/, which may/],
    [{ PUBLIC_ORIGIN: 'https://*.example' }, /one by one/],
  ])('refuses %j', (env, why) => {
    expect(() => readPlace(env)).toThrow(why);
  });
});
