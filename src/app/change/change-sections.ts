import { isOfDocument } from '@/domain/change/change-form';
import type { Section } from '@/domain/request/field';
import { sections } from '@/domain/request/request';

/** The sections of the form with what is part of the measured document, and no more: that is what a change sends. */
export const changeSections: Section[] = sections.flatMap((section: Section) => {
  const fields = Object.fromEntries(
    Object.entries(section.fields).filter(([path]) => isOfDocument(path)),
  );
  return Object.keys(fields).length > 0 ? [{ ...section, fields }] : [];
});
