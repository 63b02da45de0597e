import { useLayoutEffect, useRef } from 'react';
import type { Coverage } from '../../../api/coverage.ts';
import { navigate, useAddress } from '../../app/history.ts';
import { compareRows, SIDES } from '../../core/compare.ts';
import type { Cell, Matrix, MatrixRow } from '../../core/coverage.ts';
import { explainCell } from '../../core/sentences.ts';
import type { Settings } from '../../core/settings.ts';
import { useWords } from '../../i18n/useWords.ts';
import { GapGlyph } from '../../ui/GapGlyph.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Toggles } from '../../ui/Toggles.tsx';
import { tierColour } from '../../ui/tier.ts';
import styles from './Compare.module.css';
import { Parallel } from './Parallel.tsx';
import { share } from './share.ts';

interface ComparePrioritiesProps {
  left: MatrixRow;
  right: MatrixRow;
  matrix: Matrix;
  coverage: Coverage;
  settings: Settings;
}

/** The priorities between two bars, one for each area; each opens into the measures of both. */
export function ComparePriorities({ left, right, matrix, coverage, settings }: ComparePrioritiesProps) {
  const { side: chosenSide, target } = useAddress();
  const side = SIDES.find((one) => one === chosenSide) ?? null;
  const { t, name } = useWords();
  const opened = useRef<HTMLLIElement>(null);
  // Who comes by a link to one priority finds it in sight.
  useLayoutEffect(() => {
    opened.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const compared = compareRows(left, right);
  const most = Math.max(1, ...compared.map((one) => Math.max(one.left.measures, one.right.measures)));
  const areaOf = { both: '', left: name(left.area), right: name(right.area), neither: '' };
  return (
    <section>
      <h2>{t('compare.priorities')}</h2>
      <Toggles
        className={styles.sides}
        label={t('compare.listed')}
        choices={[
          [
            'all',
            <>
              {t('compare.all')} <b>{compared.length}</b>
            </>,
          ],
          ...SIDES.map(
            (one) =>
              [
                one,
                <>
                  {t(`compare.side.${one}`, { area: areaOf[one] })}{' '}
                  <b>{compared.filter((row) => row.side === one).length}</b>
                </>,
              ] as const,
          ),
        ]}
        chosen={side ?? 'all'}
        onChoose={(chosen) => navigate({ side: SIDES.find((one) => one === chosen) ?? null })}
      />
      <ul className={styles.rows}>
        {compared
          .filter((one) => side === null || one.side === side)
          .map((one) => {
            const open = target === one.column.id;
            return (
              <li
                key={one.column.id}
                ref={open ? opened : undefined}
                data-tier={tierColour(one.column.tier, matrix.framework.tiers)}
              >
                <button
                  type="button"
                  className={styles.row}
                  aria-expanded={open}
                  onClick={() => navigate({ target: open ? null : one.column.id })}
                >
                  <Half row={left} cell={one.left} most={most} settings={settings} side="left" />
                  <span className={styles.name}>
                    {name(one.column)}
                    <Icon name={open ? 'up' : 'down'} size={14} />
                  </span>
                  <Half row={right} cell={one.right} most={most} settings={settings} side="right" />
                </button>
                {open && (
                  <Parallel
                    one={one}
                    left={left}
                    right={right}
                    coverage={coverage}
                    settings={settings}
                    matrix={matrix}
                  />
                )}
              </li>
            );
          })}
      </ul>
    </section>
  );
}

interface HalfProps {
  row: MatrixRow;
  cell: Cell;
  most: number;
  settings: Settings;
  side: 'left' | 'right';
}

function Half({ row, cell, most, settings, side }: HalfProps) {
  const { language } = useWords();
  const sentence = explainCell(row, cell, settings, language);
  return (
    <span className={styles.half} data-side={side} title={sentence}>
      <span className="visually-hidden">{sentence}</span>
      {cell.gap === null ? (
        <>
          <b aria-hidden="true">{cell.measures}</b>
          <span
            className={styles.bar}
            data-unstated={cell.unstated > 0 || undefined}
            style={share(cell.measures, most)}
          />
        </>
      ) : (
        <span className={styles.gap}>
          <GapGlyph gap={cell.gap} />
        </span>
      )}
    </span>
  );
}
