import { LaterSecretsEditor } from '@/features/provision/environment/LaterSecretsEditor';
import { useDerived } from '@/features/provision/derived';
import { LookupNote } from '@/ui/LookupNote';
import type { FC } from 'react';

/** What belongs under the title of a section, by its id. */
export const sectionNotes: Partial<Record<string, FC>> = {
  environment: LaterSecretsEditor,
  placement: NodesNote,
};

function NodesNote() {
  return <LookupNote {...useDerived().lookups.nodes} />;
}
