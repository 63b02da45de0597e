import type { ReaderDocument } from '../../../api/documents.ts';
import { useAddress } from '../../app/history.ts';
import { notInDocument } from '../../core/not-found.ts';
import { useWords } from '../../i18n/useWords.ts';
import { LostNote } from '../Settings/LostNote.tsx';
import type { TargetLook } from './targets.ts';

interface ReaderNoteProps {
  document: ReaderDocument;
  targets: ReadonlyMap<string, TargetLook>;
}

/** Says which measure, link or place of the address the document does not have, and takes it out. */
export function ReaderNote({ document, targets }: ReaderNoteProps) {
  const address = useAddress();
  const { t, name } = useWords();
  const missing = notInDocument(address, document);
  const inWords = ({ parameter, id }: (typeof missing)[number]) => {
    const look = parameter === 'link' ? targets.get(id) : undefined;
    return t(`lost.${parameter === 'at' ? 'place' : parameter}`, { id: look ? name(look) : id });
  };
  return (
    <LostNote
      missing={missing.map(inWords)}
      without={Object.fromEntries(missing.map(({ parameter }) => [parameter, null]))}
    />
  );
}
