/** A document as published, with everything that the graph took from it marked where it stands. */
import { useMemo } from 'react';
import { useAddress } from '../../app/history.ts';
import { Link } from '../../app/Link.tsx';
import { RequestError } from '../../data/client.ts';
import { useCoverage, useDocument } from '../../data/queries.ts';
import { useWords } from '../../i18n/useWords.ts';
import { ErrorNotice, Notice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { DocumentList } from './DocumentList.tsx';
import { ReaderView } from './ReaderView.tsx';
import { targetsOf } from './targets.ts';
import { useAnnotated } from './useAnnotated.ts';

export default function Reader() {
  const { document: id } = useAddress();
  const { t } = useWords();
  const coverage = useCoverage();
  const { data, error, refetch } = useDocument(id);
  const annotated = useAnnotated(data);
  const targets = useMemo(() => targetsOf(coverage.data?.frameworks ?? []), [coverage.data]);
  if (coverage.error && !coverage.data)
    return <ErrorNotice whole error={coverage.error} onRetry={() => void coverage.refetch()} />;
  if (!coverage.data) return <Skeleton lines={12} label={t('app.loading')} />;
  if (id === null) return <DocumentList coverage={coverage.data} />;
  if (error instanceof RequestError && error.code === 'not-found')
    return (
      <Notice title={t('reader.missing')} icon="warning" whole>
        <p>{t('reader.missingHelp')}</p>
        <p>
          <Link to={{ document: null, measure: null, link: null, at: null }}>{t('reader.allDocuments')}</Link>
        </p>
      </Notice>
    );
  if (error && !data) return <ErrorNotice whole error={error} onRetry={() => void refetch()} />;
  if (!annotated) return <Skeleton lines={14} label={t('app.loading')} />;
  return <ReaderView key={id} {...annotated} coverage={coverage.data} targets={targets} />;
}
