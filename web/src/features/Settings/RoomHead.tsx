import { type ReactNode, useId, useState } from 'react';
import type { Coverage } from '../../../api/coverage.ts';
import { useAddress } from '../../app/history.ts';
import type { Matrix } from '../../core/coverage.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Icon } from '../../ui/Icon.tsx';
import { AddressNote } from './AddressNote.tsx';
import { NothingCounts } from './NothingCounts.tsx';
import { OutOfTime } from './OutOfTime.tsx';
import styles from './RoomHead.module.css';
import { SettingsBar } from './SettingsBar.tsx';
import { SettingsSummary } from './SettingsSummary.tsx';

interface RoomHeadProps {
  title: string;
  coverage: Coverage;
  matrix: Matrix;
  /** What more the room says of what it shows, beside its settings in words. */
  about?: ReactNode;
  /** What can be done with what is shown: export, add to the report. */
  tools?: ReactNode;
  /** Choices of the room's own, beside the settings. */
  choices?: ReactNode;
  /** Notices below. */
  children?: ReactNode;
}

/**
 * The head of a room: what it is, the settings that its numbers rest on, and what can be done with them. In a window of
 * little height, or a page at twice its size, its settings fold away, and their summary stays.
 */
export function RoomHead({ title, coverage, matrix, about, tools, choices, children }: RoomHeadProps) {
  const { settings } = useAddress();
  const { t } = useWords();
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <header className={styles.head}>
      <div className={styles.line}>
        <h1>{title}</h1>
        <p className={styles.about}>
          <SettingsSummary coverage={coverage} matrix={matrix} />
          {about && <span className={styles.size}>{about}</span>}
        </p>
        <div className={styles.tools}>
          {tools}
          <button
            type="button"
            className={styles.fold}
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          >
            {t('settings.title')}
            <Icon name="down" size={14} />
          </button>
        </div>
      </div>
      <div id={id} className={styles.line} data-settings={open ? 'open' : 'folded'}>
        <SettingsBar coverage={coverage} />
        {choices && <div className={styles.choices}>{choices}</div>}
      </div>
      <AddressNote coverage={coverage} matrix={matrix} />
      <NothingCounts matrix={matrix} settings={settings} />
      <OutOfTime matrix={matrix} settings={settings} />
      {children}
    </header>
  );
}
