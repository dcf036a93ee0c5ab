import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toRequest } from '@/domain/request/form';
import { anyForm } from '@/domain/request/random-form.table';
import type { ProvisionRequest } from '@/domain/request/request';
import { isSame, serialize } from '@/domain/request/serialize';
import { isMembers, type Members } from '@/domain/schema/members';
import { asItStands, type CodeTarget } from './export/code-target';
import { codeTargets } from './export/code-targets';
import { composeFiles } from './export/phala/compose-files';
import { envNames } from './export/phala/env-example';
import { importSources } from './import/import-sources';
import { requestOfImport } from './import/merge-request';

/** As it is read: JSON has no undefined, the form no `__proto__`, and null where the API refuses it says nothing. */
function plain(value: Members): Members {
  const own = (members: Members) =>
    Object.fromEntries(Object.entries(members).filter(([key]) => key !== '__proto__'));
  const sent = own(JSON.parse(JSON.stringify(value)) as Members);
  return isMembers(sent.compose_file) ? { ...sent, compose_file: own(sent.compose_file) } : sent;
}

/** What a tool makes of it is what it sends by itself. */
const NOTHING_SAID: ProvisionRequest = { name: '', compose_file: { name: '' } };

const targets: readonly CodeTarget[] = codeTargets;
const read = targets.filter(({ sends }) => sends);

it.each(read.map((target) => [target.label, target] as const))(
  'what is written for %s is read as the request that it sends',
  async (_, { write, sends }) => {
    await fc.assert(
      fc.asyncProperty(anyForm, async (form) => {
        const request = toRequest(form);
        // An empty size is one that the API refuses, and that tools take for none.
        fc.pre(sends === asItStands || request.instance_type !== '');
        const files = write({
          baseUrl: 'https://cloud-api.phala.com/api/v1',
          apiVersion: '2026-01-21',
          path: '/cvms/provision',
          body: serialize(request),
          request,
        });
        const imported = await importSources(files);
        if ('refusal' in imported) throw new Error(imported.refusal);
        const sent = plain(sends?.(request) ?? {});
        const found = requestOfImport(imported);
        // A tool drops some of what its text says, and adds to it; what both name is the same.
        if (sends === asItStands) expect(found).toEqual(sent);
        else {
          expect(common(found, sent)).toEqual(common(sent, found));
          // And what it says of the request is all there.
          const said = saidOf(plain(request), sent, sends?.(NOTHING_SAID) ?? {});
          expect(common(found, said)).toEqual(said);
        }
      }),
      { numRuns: 40, seed: 14 },
    );
  },
);

it('a compose file, or a script, with the names of the secrets is read as what runs and what it allows', async () => {
  const seen = { compose: 0, script: 0 };
  await fc.assert(
    fc.asyncProperty(anyForm, async (form) => {
      const request = toRequest(form);
      const files = composeFiles({ request });
      const [{ name, text } = { name: '', text: '' }] = files;
      fc.pre(text.trim() !== '');
      seen[name === 'app.sh' ? 'script' : 'compose'] += 1;
      const names = envNames(request);
      const imported = await importSources(files);
      if ('refusal' in imported) throw new Error(imported.refusal);
      expect(requestOfImport(imported).compose_file).toEqual({
        ...(name === 'app.sh'
          ? { bash_script: text, runner: 'bash' }
          : { docker_compose_file: text }),
        ...(names.length > 0 && { allowed_envs: names }),
      });
    }),
    { numRuns: 80, seed: 14 },
  );
  expect(seen.compose).toBeGreaterThan(10);
  expect(seen.script).toBeGreaterThan(0);
});

/** Of a request what a tool sends as it is, but for what it sends unasked; kms in one spelling. */
function saidOf(request: Members, sent: Members, unasked: Members): Members {
  const inner = (members: Members) => (isMembers(members.compose_file) ? members.compose_file : {});
  const own = (members: Members, there: Members, byItself: Members) =>
    Object.fromEntries(
      Object.entries(common(members, there)).filter(
        ([key, value]) =>
          key !== 'compose_file' &&
          isSame(value, common(there, members)[key]) &&
          !(Object.hasOwn(byItself, key) && isSame(value, common(byItself, there)[key])),
      ),
    );
  return {
    ...own(request, sent, unasked),
    compose_file: own(inner(request), inner(sent), inner(unasked)),
  };
}

/** Of the members that another request has too, their values; kms in one spelling. */
function common(members: Members, other: Members): Members {
  const both = Object.entries(members).filter(([key]) => Object.hasOwn(other, key));
  return Object.fromEntries(
    both.map(([key, value]) => {
      const beside = other[key];
      if (isMembers(value) && isMembers(beside)) return [key, common(value, beside)];
      return [key, key === 'kms' ? String(value).toLowerCase() : value];
    }),
  );
}
