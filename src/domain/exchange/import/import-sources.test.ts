import { describe, expect, it } from 'vitest';
import { importSources } from './import-sources';
import { CALL_IMPORTS } from './calls.table';
import { DOCUMENT_IMPORTS } from './documents.table';
import { FILE_IMPORTS } from './files.table';
import { PHALA_IMPORTS } from './phala.table';
import { IMPORT_REFUSALS } from './refusals.table';

describe('what other programs write', () => {
  it.each([...DOCUMENT_IMPORTS, ...CALL_IMPORTS, ...FILE_IMPORTS, ...PHALA_IMPORTS])(
    '%s',
    async (_, sources, request, names, report) => {
      const imported = await importSources(sources);
      if ('refusal' in imported) throw new Error(imported.refusal);
      expect(imported.request).toEqual(request);
      expect(imported.secrets.map(({ key }) => key)).toEqual(names);
      const lines = imported.report.map(
        ({ place, what, reason }) => `${place}: ${what}. ${reason}`,
      );
      for (const said of report) expect(lines.join('\n')).toMatch(said);
      expect(lines).toHaveLength(report.length);
      // Neither a key nor a value is ever said.
      expect(JSON.stringify([imported.request, imported.report])).not.toMatch(/phak_0|hunter2x/);
    },
  );

  it.each(IMPORT_REFUSALS)('of %s nothing comes, and it is said why', async (_, sources, said) => {
    const refused = await importSources(sources);
    expect('refusal' in refused ? refused.refusal : refused).toMatch(said);
  });
});
