import { useEffect, useMemo, useRef } from 'react';
import type { Coverage } from '../../../api/coverage.ts';
import type { ReaderDocument } from '../../../api/documents.ts';
import { useAddress } from '../../app/history.ts';
import type { Block } from '../../core/annotate.ts';
import { passagesOf } from '../../core/passages.ts';
import { useWords } from '../../i18n/useWords.ts';
import { DocumentDetails } from './DocumentDetails.tsx';
import { MeasureDetails } from './MeasureDetails.tsx';
import { Outline } from './Outline.tsx';
import styles from './Reader.module.css';
import { ReaderBar } from './ReaderBar.tsx';
import { ReaderNote } from './ReaderNote.tsx';
import { TextPane } from './TextPane.tsx';
import type { TargetLook } from './targets.ts';

interface ReaderViewProps {
  document: ReaderDocument;
  blocks: readonly Block[];
  coverage: Coverage;
  targets: ReadonlyMap<string, TargetLook>;
}

export function ReaderView({ document, blocks, coverage, targets }: ReaderViewProps) {
  const { measure: measureId } = useAddress();
  const { t } = useWords();
  const details = useRef<HTMLElement>(null);
  const passages = useMemo(() => passagesOf(document), [document]);
  const measure = document.measures.find((candidate) => candidate.id === measureId) ?? null;
  // Asked to go to the top where it is there already, the browser would lay out all of the text at once to find out.
  const isScrolled = useRef(false);
  useEffect(() => {
    if (measureId !== undefined && isScrolled.current) details.current?.scrollTo({ top: 0 });
  }, [measureId]);
  return (
    <div className={styles.room}>
      <ReaderBar document={document} measure={measure} passages={passages}>
        <ReaderNote document={document} targets={targets} />
      </ReaderBar>
      <Outline document={document} targets={targets} current={measure?.id ?? null} />
      <TextPane document={document} blocks={blocks} targets={targets} />
      <aside
        ref={details}
        className={styles.details}
        aria-label={t('reader.details')}
        onScroll={({ currentTarget }) => {
          isScrolled.current = currentTarget.scrollTop > 0;
        }}
      >
        {measure ? (
          <MeasureDetails measure={measure} targets={targets} />
        ) : (
          <DocumentDetails document={document} coverage={coverage} />
        )}
      </aside>
    </div>
  );
}
