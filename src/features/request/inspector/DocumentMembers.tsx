import { measuredMembers } from '@/domain/hash/origins';
import type { Prediction } from '@/domain/hash/prediction';
import type { ProvisionForm } from '@/domain/request/form';
import { useMemo } from 'react';
import { FoldedText } from './FoldedText';
import { OriginTag } from './OriginTag';
import { TextLines } from './TextLines';

/** The document member by member, each with where its value comes from and a way to its field. */
export function DocumentMembers({
  prediction,
  form,
}: {
  prediction: Prediction;
  form: ProvisionForm;
}) {
  const members = useMemo(() => measuredMembers(prediction, form), [prediction, form]);
  return (
    <ul aria-label="Measured document" className="-m-2 font-mono text-xs leading-6">
      {members.map(({ key, path, text, lines, instead, origin }) => {
        return (
          <li key={key} className="flex items-start gap-2 px-1">
            <span className="min-w-0 flex-1 break-words whitespace-pre-wrap">
              <span className="text-muted">{key}: </span>
              {text === undefined ? (
                <span className="font-sans text-muted italic">{instead}</span>
              ) : lines === undefined ? (
                <FoldedText text={text} />
              ) : (
                <TextLines name={key} text={lines} />
              )}
            </span>
            <OriginTag origin={origin} path={path} />
          </li>
        );
      })}
    </ul>
  );
}
