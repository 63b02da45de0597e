import { type ReactNode, useMemo } from 'react';
import type { Coverage, Framework } from '../../../api/coverage.ts';
import { useAddress } from '../../app/history.ts';
import { frameworkOn } from '../../core/columns.ts';
import { type Matrix, matrixOf } from '../../core/coverage.ts';
import type { Settings } from '../../core/settings.ts';
import { useCoverage } from '../../data/queries.ts';
import { useWords } from '../../i18n/useWords.ts';
import { ErrorNotice, Notice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';

interface WithMatrixProps {
  children: (coverage: Coverage, matrix: Matrix) => ReactNode;
}

let last: { data: Coverage; framework: Framework; settings: Settings; matrix: Matrix } | null = null;

/** The rooms rest on one matrix: who goes from one to another does not wait until it is counted again. */
function sharedMatrix(data: Coverage, framework: Framework, settings: Settings): Matrix {
  if (last?.data !== data || last.framework !== framework || last.settings !== settings)
    last = { data, framework, settings, matrix: matrixOf(data, framework, settings) };
  return last.matrix;
}

/** Draws a room once there is what it rests on; until then, or where there is none, says so and what to do. */
export function WithMatrix({ children }: WithMatrixProps) {
  const { settings } = useAddress();
  const { t } = useWords();
  const { data, error, refetch } = useCoverage();
  const framework = data && frameworkOn(data.frameworks, settings.asOf);
  const matrix = useMemo(
    () => data && framework && sharedMatrix(data, framework, settings),
    [data, framework, settings],
  );
  if (error && !data) return <ErrorNotice whole error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={12} label={t('app.loading')} />;
  if (data.documents.length === 0)
    return (
      <Notice title={t('matrix.empty')} whole>
        <p>{t('matrix.emptyHelp')}</p>
      </Notice>
    );
  if (!matrix)
    return (
      <Notice title={t('matrix.noFramework')} whole>
        <p>{t('matrix.noFrameworkHelp')}</p>
      </Notice>
    );
  return children(data, matrix);
}
