import { memo, useMemo } from 'react';
import type { ReaderDocument, Section } from '../../../api/documents.ts';
import type { Measure } from '../../../api/measures.ts';
import { Link } from '../../app/Link.tsx';
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

/** The document's headings and measures; where it is long, the way around in it. */
export const Outline = memo(function Outline({ document, targets, current }: OutlineProps) {
  const { t } = useWords();
  const entries = useMemo(() => entriesOf(document), [document]);
  const grown = useGrown(entries.length, document.summary.id, 200);
  return (
    <nav className={styles.outline} aria-label={t('reader.outline')} lang={langOf(document)}>
      <ul>
        {entries.slice(0, grown).map((entry) => (
          <EntryView
            key={'section' in entry ? entry.section.id : entry.measure.id}
            entry={entry}
            isCurrent={'measure' in entry && entry.measure.id === current}
            targets={targets}
          />
        ))}
      </ul>
    </nav>
  );
});

interface EntryProps {
  entry: Entry;
  isCurrent: boolean;
  targets: ReadonlyMap<string, TargetLook>;
}

/** One of thousands: when another measure is opened, two of them are drawn anew. */
const EntryView = memo(function EntryView({ entry, isCurrent, targets }: EntryProps) {
  const depth = Math.min(entry.depth, 3);
  if ('section' in entry)
    return (
      <li className={styles.section} data-depth={depth}>
        <Link to={{ measure: null, link: null, at: entry.start }}>{entry.section.heading}</Link>
      </li>
    );
  const { id, title, links } = entry.measure;
  return (
    <li className={styles.measure} data-depth={depth}>
      <Link to={{ measure: id, link: null, at: null }} aria-current={isCurrent || undefined}>
        <span>{title}</span>
        <TierDots links={links} targets={targets} />
      </Link>
    </li>
  );
});

/** The language and script that the document is written in, so that its characters take the right form. */
export function langOf(document: Pick<ReaderDocument, 'script'>): string {
  return document.script === 'traditional' ? 'zh-Hant' : 'zh-Hans';
}
