import { memo, useMemo } from 'react';
import type { ReaderDocument, Section } from '../../../api/documents.ts';
import type { Measure } from '../../../api/measures.ts';
import { type Place, useHrefInText } from '../../app/history.ts';
import { LinkTo } from '../../app/Link.tsx';
import { useGrown } from '../../app/leisure.ts';
import { useWords } from '../../i18n/useWords.ts';
import styles from './Outline.module.css';
import { TierDots } from './TierDots.tsx';
import type { TargetLook } from './targets.ts';

interface OutlineProps {
  document: ReaderDocument;
  targets: ReadonlyMap<string, TargetLook>;
  /** Id of the open measure. */
  current: string | null;
}

type Entry = { depth: number; start: number } & ({ section: Section } | { measure: Measure });

/** Sections and measures in the order of the text, each as deep as it lies. */
function entriesOf({ sections, measures }: ReaderDocument): Entry[] {
  const parents = new Map(sections.map((section) => [section.id, section.parent]));
  const depth = (id: string): number => {
    const parent = parents.get(id);
    return parent ? depth(parent) + 1 : 0;
  };
  const entries: Entry[] = sections
    .filter(({ heading, kind }) => heading !== '' && kind !== 'note' && kind !== 'chrome')
    .map((section) => ({ section, depth: depth(section.id), start: section.start }));
  for (const measure of measures) entries.push({ measure, depth: measure.path.length, start: measure.start });
  return entries.sort((a, b) => a.start - b.start || a.depth - b.depth);
}

/** Entries that are made, laid out and drawn together, and characters that stand in one row of them. */
const TOGETHER = 50;
const ROW = 14;

interface Group {
  entries: readonly Entry[];
  /** Pixels that they take, about. */
  height: number;
}

function groupsOf(entries: readonly Entry[]): Group[] {
  const groups: Group[] = [];
  for (let at = 0; at < entries.length; at += TOGETHER) {
    const part = entries.slice(at, at + TOGETHER);
    const rows = part.map((entry) => Math.ceil(wordsOf(entry).length / ROW));
    groups.push({ entries: part, height: rows.reduce((sum, count) => sum + count * 20 + 6, 0) });
  }
  return groups;
}

const wordsOf = (entry: Entry): string => ('section' in entry ? entry.section.heading : entry.measure.title);

/** The document's headings and measures; where it is long, the way around in it. */
export const Outline = memo(function Outline({ document, targets, current }: OutlineProps) {
  const { t } = useWords();
  const groups = useMemo(() => groupsOf(entriesOf(document)), [document]);
  const grown = useGrown(groups.length, document.summary.id, 4);
  const holder = groups.findIndex(({ entries }) =>
    entries.some((entry) => 'measure' in entry && entry.measure.id === current),
  );
  return (
    <nav className={styles.outline} aria-label={t('reader.outline')} lang={langOf(document)}>
      {groups.slice(0, grown).map((group, at) => (
        <GroupView
          key={group.entries[0]!.start}
          group={group}
          isAlone={groups.length === 1}
          current={at === holder ? current : null}
          targets={targets}
        />
      ))}
    </nav>
  );
});

interface GroupProps {
  group: Group;
  isAlone: boolean;
  current: string | null;
  targets: ReadonlyMap<string, TargetLook>;
}

/** Some of thousands: when another measure is opened, those that hold it, or held the one before, are gone through. */
const GroupView = memo(function GroupView({ group, isAlone, current, targets }: GroupProps) {
  const hrefOf = useHrefInText();
  return (
    <ul
      className={isAlone ? undefined : styles.group}
      style={isAlone ? undefined : { containIntrinsicBlockSize: `auto ${group.height}px` }}
    >
      {group.entries.map((entry) => (
        <EntryView
          key={'section' in entry ? entry.section.id : entry.measure.id}
          entry={entry}
          hrefOf={hrefOf}
          isCurrent={'measure' in entry && entry.measure.id === current}
          targets={targets}
        />
      ))}
    </ul>
  );
});

interface EntryProps {
  entry: Entry;
  hrefOf: (place: Place) => string;
  isCurrent: boolean;
  targets: ReadonlyMap<string, TargetLook>;
}

const EntryView = memo(function EntryView({ entry, hrefOf, isCurrent, targets }: EntryProps) {
  const depth = Math.min(entry.depth, 3);
  if ('section' in entry) {
    const to: Place = { measure: null, link: null, at: entry.start };
    return (
      <li className={styles.section} data-depth={depth}>
        <LinkTo to={to} href={hrefOf(to)}>
          {entry.section.heading}
        </LinkTo>
      </li>
    );
  }
  const { id, title, links } = entry.measure;
  const to: Place = { measure: id, link: null, at: null };
  return (
    <li className={styles.measure} data-depth={depth}>
      <LinkTo to={to} href={hrefOf(to)} aria-current={isCurrent || undefined}>
        <span>{title}</span>
        <TierDots links={links} targets={targets} />
      </LinkTo>
    </li>
  );
});

/** The language and script that the document is written in, so that its characters take the right form. */
export function langOf(document: Pick<ReaderDocument, 'script'>): string {
  return document.script === 'traditional' ? 'zh-Hant' : 'zh-Hans';
}
