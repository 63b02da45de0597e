import type { Coverage } from '../../../api/coverage.ts';
import { useAddress } from '../../app/history.ts';
import type { Matrix } from '../../core/coverage.ts';
import { type NotFound, notFound, without } from '../../core/not-found.ts';
import { useWords } from '../../i18n/useWords.ts';
import { LostNote } from './LostNote.tsx';

/** Says what of the address was not found or could not be read, and takes it out. */
export function AddressNote({ coverage, matrix }: { coverage: Coverage; matrix: Matrix }) {
  const address = useAddress();
  const { t, name } = useWords();
  const missing = notFound(address, coverage, matrix);
  const inWords = ({ what, id, framework }: NotFound) => {
    const named = t(`lost.${what}`, { id });
    return framework ? `${named}${t('lost.otherFramework', { framework: name(framework) })}` : named;
  };
  return <LostNote missing={missing.map(inWords)} without={without(address, missing)} />;
}
