import type { ReactNode } from 'react';
import type { Coverage } from '../../../api/coverage.ts';
import { useAddress } from '../../app/history.ts';
import type { Matrix } from '../../core/coverage.ts';
import { AddressNote } from './AddressNote.tsx';
import { NothingCounts } from './NothingCounts.tsx';
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

/** The head of a room: what it is, the settings that its numbers rest on, and what can be done with them. */
export function RoomHead({ title, coverage, matrix, about, tools, choices, children }: RoomHeadProps) {
  const { settings } = useAddress();
  return (
    <header className={styles.head}>
      <div className={styles.line}>
        <h1>{title}</h1>
        <p className={styles.about}>
          <SettingsSummary coverage={coverage} matrix={matrix} />
          {about && <span>{about}</span>}
        </p>
        <div className={styles.tools}>{tools}</div>
      </div>
      <div className={styles.line}>
        <SettingsBar coverage={coverage} />
        {choices && <div className={styles.choices}>{choices}</div>}
      </div>
      <AddressNote coverage={coverage} matrix={matrix} />
      <NothingCounts matrix={matrix} settings={settings} />
      {children}
    </header>
  );
}
