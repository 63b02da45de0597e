import { type ReactNode, useEffect, useState } from 'react';
import { withoutLooseBlanks } from '../../../../cypher/blanks.ts';
import type { ReaderDocument } from '../../../api/documents.ts';
import type { Measure } from '../../../api/measures.ts';
import { hrefOf, navigate, useAddress } from '../../app/history.ts';
import { Link } from '../../app/Link.tsx';
import type { Language } from '../../core/dates.ts';
import { citation, holderAt, neighbour, type Passage } from '../../core/passages.ts';
import { inQuotes, quotesOf } from '../../core/quotes.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Icon } from '../../ui/Icon.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { selectedWords } from './place.ts';
import styles from './ReaderBar.module.css';

interface ReaderBarProps {
  document: ReaderDocument;
  measure: Measure | null;
  passages: readonly Passage[];
  /** Notices below. */
  children?: ReactNode;
}

/** The document's name, the way back, steps from evidence to evidence, and a citation of what is open. */
export function ReaderBar({ document, measure, passages, children }: ReaderBarProps) {
  const { settings, link, at } = useAddress();
  const { t } = useWords();
  const step = (direction: 1 | -1) => {
    const from = at ?? measure?.links.find(({ target }) => target === link)?.starts[0] ?? measure?.start ?? 0;
    const next = neighbour(passages, { start: from, target: link }, direction);
    if (next) navigate({ measure: next.measure, link: next.target, at: next.start }, true);
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = (event.target as Element).closest('input, select, textarea, [role=dialog]');
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'n') step(1);
      else if (event.key === 'p') step(-1);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
  return (
    <header className={styles.bar}>
      <Link
        className={styles.back}
        to={{ room: 'overview', document: null, measure: null, link: null, at: null }}
      >
        <Icon name="back" />
        {t('reader.toOverview')}
      </Link>
      <div className={styles.title}>
        <h1 title={document.summary.title} lang="zh">
          {document.summary.title}
        </h1>
        <StatusBadge document={document.summary} day={settings.asOf} />
      </div>
      <div className={styles.tools}>
        <Link
          className={styles.graph}
          to={{
            room: 'graph',
            start: 'document',
            node: null,
            selected: measure && `Measure:${measure.id}`,
          }}
        >
          {t('graph.show')}
        </Link>
        <button
          type="button"
          title={`${t('reader.previous')} (p)`}
          aria-label={t('reader.previous')}
          aria-keyshortcuts="p"
          disabled={passages.length === 0}
          onClick={() => step(-1)}
        >
          <Icon name="up" />
        </button>
        <button
          type="button"
          title={`${t('reader.next')} (n)`}
          aria-label={t('reader.next')}
          aria-keyshortcuts="n"
          disabled={passages.length === 0}
          onClick={() => step(1)}
        >
          <Icon name="down" />
        </button>
        <CopyCitation document={document} measure={measure} />
      </div>
      {children}
    </header>
  );
}

/** The citation and the address of what a person selected in the text, else of what is open. */
function citedNow(
  document: ReaderDocument,
  measure: Measure | null,
  link: string | null,
  language: Language,
): [string, string] {
  const selected = selectedWords(document.text);
  if (selected) {
    const { words, start, end } = selected;
    const holder = holderAt(document, start);
    const quote = [{ text: inQuotes(withoutLooseBlanks(words)), marked: false }];
    const href = hrefOf({ measure: holder?.measure ?? null, link: null, at: start, until: end });
    return [citation(document, holder, [quote], language), new URL(href, window.location.href).href];
  }
  const cited = measure?.links.find(({ target }) => target === link);
  const quotes = measure && cited ? quotesOf(measure, cited) : [];
  return [citation(document, measure, quotes, language), window.location.href];
}

function CopyCitation({ document, measure }: Pick<ReaderBarProps, 'document' | 'measure'>) {
  const { link } = useAddress();
  const { t, language } = useWords();
  const [outcome, setOutcome] = useState<'citation' | 'copied' | 'copyFailed'>('citation');
  const copy = async () => {
    const text = citedNow(document, measure, link, language).join('\n');
    const done = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    setOutcome(done ? 'copied' : 'copyFailed');
    setTimeout(() => setOutcome('citation'), 2500);
  };
  return (
    <>
      <button
        type="button"
        className={styles.copy}
        title={t('reader.citationHelp')}
        onClick={() => void copy()}
      >
        <Icon name={outcome === 'copied' ? 'check' : 'copy'} />
        {t(`reader.${outcome}`)}
      </button>
      <span role="status" className="visually-hidden">
        {outcome !== 'citation' && t(`reader.${outcome}`)}
      </span>
    </>
  );
}
