import { useWords } from '../../i18n/useWords.ts';
import { Working } from '../../ui/Working.tsx';
import { useWork } from './work.ts';

/** Says what the graph is waiting for, and stops it. */
export function Works() {
  const { t } = useWords();
  const work = useWork();
  if (!work) return null;
  return (
    <Working key={work.kind} share={work.share} onStop={work.stop}>
      {t(`graph.work.${work.kind}`)}
    </Working>
  );
}
