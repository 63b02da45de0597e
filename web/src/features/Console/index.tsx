/** The console: asks in Cypher what no view shows. */
import { useMemo, useRef, useState } from 'react';
import { savedQueries } from '../../../../cypher/queries.ts';
import { offsetOf } from '../../../../cypher/text/statements.ts';
import { useAddress } from '../../app/history.ts';
import { fieldsOf, valuesOf } from '../../core/console-parameters.ts';
import { useConsoleSchema } from '../../data/console.ts';
import { engineInWords } from '../../i18n/engine-words.ts';
import { useWords } from '../../i18n/useWords.ts';
import { ErrorNotice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import styles from './Console.module.css';
import { Editor, type EditorHandle } from './editor/Editor.tsx';
import type { Problem } from './editor/language-messages.ts';
import { Parameters } from './Parameters.tsx';
import { Results } from './Results.tsx';
import { SchemaView } from './SchemaView.tsx';
import { Sheet } from './Sheet.tsx';
import { Sidebar } from './Sidebar.tsx';
import { type ConsoleSession, cancel, change, consoleSession, run, useConsole } from './session.ts';
import { keepRun } from './shelves.ts';
import { Toolbar } from './Toolbar.tsx';
import { useAsked } from './useAsked.ts';

/** Names that can be written after a dollar sign: those of saved queries come with their type and default. */
const KNOWN_PARAMETERS = [...savedQueries.values()].flatMap(({ parameters }) => Object.keys(parameters));

const PANELS = ['result', 'schema', 'sheet'] as const;
type Panel = (typeof PANELS)[number];

export default function ConsoleRoom() {
  const { t } = useWords();
  const session = useConsole();
  const { text, typed, running, write } = session;
  const addressNote = useAsked();
  const { data: schema = null, error, refetch } = useConsoleSchema();
  const editor = useRef<EditorHandle>(null);
  const [panel, setPanel] = useState<Panel>(session.ran ? 'result' : 'schema');
  // `today` in a parameter is the day that the page counts on.
  const { asOf } = useAddress().settings;
  const fields = useMemo(() => fieldsOf(text, typed, savedQueries.values()), [text, typed]);
  const names = useMemo(
    () => [...new Set([...fields.map(({ name }) => name), ...KNOWN_PARAMETERS])],
    [fields],
  );
  const canRun = text.trim() !== '' && valuesOf(fields, asOf).wrong.length === 0;
  const problem = useMemo(() => problemOf(session, t), [session, t]);

  const start = () => {
    // The editor calls this with the text as it stands now, which this picture of it may be behind.
    const now = consoleSession();
    const asked = fieldsOf(now.text, now.typed, savedQueries.values());
    setPanel('result');
    void run(asked, asOf, () => {
      const { answers, ran } = consoleSession();
      if (!ran) return;
      keepRun({
        text: ran.text,
        typed: ran.fields.map(({ words: _, ...value }) => value),
        at: new Date().toISOString(),
        rows: answers.reduce((sum, { rows }) => sum + rows.length, 0),
        failed: answers.some(({ failure }) => failure !== null),
      });
    });
  };
  const put = (query: string) => {
    change({ text: query });
    editor.current?.focus();
  };

  return (
    <div className={styles.room}>
      <h1 className="visually-hidden">{t('console.title')}</h1>
      <Sidebar onPicked={() => editor.current?.focus()} />
      <div className={styles.main}>
        {write && (
          <p className={styles.banner} role="alert">
            {t('console.writeBanner')}
            <button type="button" onClick={() => change({ write: false })}>
              {t('console.writeOff')}
            </button>
          </p>
        )}
        <Editor
          ref={editor}
          className={styles.editor}
          text={text}
          now={textNow}
          schema={schema}
          parameters={names}
          problem={problem}
          onChange={(next) => change({ text: next })}
          onRun={start}
          onCancel={cancel}
        />
        <Parameters fields={fields} asOf={asOf} />
        <Toolbar
          canRun={canRun}
          writable={schema?.writable ?? false}
          onRun={start}
          onFormat={() => void editor.current?.format()}
        />
        {addressNote && (
          <p className={styles.note} role="status">
            {t(`console.${addressNote}`)}
          </p>
        )}
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset has a legend of its own */}
        <div className={styles.panels} role="group" aria-label={t('console.panelsLabel')}>
          {PANELS.map((name) => (
            <button key={name} type="button" aria-pressed={name === panel} onClick={() => setPanel(name)}>
              {t(`console.panels.${name}`)}
            </button>
          ))}
        </div>
        <div className={styles.panel} aria-busy={running !== null}>
          {panel === 'result' && <Results onRetry={start} onPlace={(place) => editor.current?.goTo(place)} />}
          {panel === 'schema' &&
            (schema ? (
              <SchemaView schema={schema} onQuery={put} />
            ) : error ? (
              <ErrorNotice error={error} onRetry={() => void refetch()} />
            ) : (
              <Skeleton lines={8} label={t('app.loading')} />
            ))}
          {panel === 'sheet' && (
            <Sheet
              onPick={(query, values) => {
                change({
                  typed: [...typed.filter(({ name }) => !values.some((one) => one.name === name)), ...values],
                });
                put(query);
              }}
            />
          )}
        </div>
      </div>
    </div>
  );
}

const textNow = () => consoleSession().text;

type Words = ReturnType<typeof useWords>['t'];

/** What the server said is wrong, while the text is still the one that it ran. */
function problemOf({ text, ran, answers }: ConsoleSession, t: Words): Problem | null {
  const failure = answers.find((one) => one.failure)?.failure;
  if (!failure?.position || ran?.text !== text) return null;
  const from = offsetOf(text, failure.position);
  const word = /^[\p{L}\p{N}_]+|^./su.exec(text.slice(from))?.[0] ?? '';
  return {
    from,
    to: from + word.length,
    severity: 'error',
    message: engineInWords(t, failure.message) ?? failure.message,
  };
}
