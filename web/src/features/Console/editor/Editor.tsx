/**
 * The editor. It stands in a shadow root, where its styles are adopted style sheets: the page's policy forbids style
 * elements that were not served with it.
 */
import { closeCompletion } from '@codemirror/autocomplete';
import { Compartment, EditorState, Prec } from '@codemirror/state';
import { EditorView, keymap, placeholder } from '@codemirror/view';
import { type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import { offsetOf } from '../../../../../cypher/text/statements.ts';
import type { ConsoleSchema } from '../../../../api/console.ts';
import { useWords } from '../../../i18n/useWords.ts';
import { extensions, recheck, setProblem } from './extensions.ts';
import { Language } from './language.ts';
import type { Problem } from './language-messages.ts';
import { phrases } from './phrases.ts';

export interface EditorHandle {
  focus(): void;
  /** Puts the caret at a 1-based place. */
  goTo(place: { line: number; column: number }): void;
  format(): Promise<void>;
}

interface EditorProps {
  text: string;
  /** The text as it stands by now: a picture of it is behind whoever types fast. */
  now: () => string;
  schema: ConsoleSchema | null;
  parameters: readonly string[];
  /** What the server said is wrong, and where. */
  problem: Problem | null;
  onChange(text: string): void;
  onRun(): void;
  /** Gives back whether there was something to cancel. */
  onCancel(): boolean;
  className: string | undefined;
  ref?: Ref<EditorHandle>;
}

export function Editor({
  text,
  now,
  schema,
  parameters,
  problem,
  onChange,
  onRun,
  onCancel,
  className,
  ref,
}: EditorProps) {
  const { t, language: tongue } = useWords();
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<{ view: EditorView; language: Language; words: Compartment } | null>(null);
  const latest = useRef({ now, onChange, onRun, onCancel });
  latest.current = { now, onChange, onRun, onCancel };

  useLayoutEffect(() => {
    const element = host.current!;
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    // A question mark is text here, not the key that opens the help.
    const keep = (event: KeyboardEvent) => event.key === '?' && event.stopPropagation();
    element.addEventListener('keydown', keep);
    const language = new Language();
    const words = new Compartment();
    const keys = keymap.of([
      {
        key: 'Mod-Enter',
        run: (target) => {
          closeCompletion(target);
          latest.current.onRun();
          return true;
        },
      },
      {
        key: 'Shift-Alt-f',
        run: () => {
          void format(view, language);
          return true;
        },
      },
      { key: 'Escape', run: () => latest.current.onCancel() },
    ]);
    const tell = EditorView.updateListener.of(({ docChanged, state }) => {
      if (docChanged) latest.current.onChange(state.doc.toString());
    });
    const view = new EditorView({
      root,
      parent: root,
      state: EditorState.create({
        doc: latest.current.now(),
        extensions: [Prec.highest(keys), words.of([]), extensions(language), tell],
      }),
    });
    editor.current = { view, language, words };
    return () => {
      element.removeEventListener('keydown', keep);
      view.destroy();
      language.close();
      editor.current = null;
    };
  }, []);

  useEffect(() => {
    const { view, words } = editor.current!;
    const attributes = {
      'aria-label': t('console.editor'),
      'aria-description': t('console.editorHelp'),
      // What is edited takes the focus anyway; assistive technology does not always know that.
      tabindex: '0',
    };
    view.dispatch({
      effects: words.reconfigure([
        EditorView.contentAttributes.of(attributes),
        placeholder(t('console.placeholder')),
        EditorState.phrases.of(phrases(tongue)),
      ]),
    });
  }, [t, tongue]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the text is what it follows
  useEffect(() => {
    const { view } = editor.current!;
    const wanted = latest.current.now();
    const shown = view.state.doc.toString();
    if (shown !== wanted) view.dispatch({ changes: { from: 0, to: shown.length, insert: wanted } });
  }, [text]);

  const names = parameters.join('\n');
  useEffect(() => {
    const { view, language } = editor.current!;
    void language.ask('schema', { schema, parameters: names.split('\n').filter(Boolean) });
    view.dispatch({ effects: recheck.of(null) });
  }, [schema, names]);

  useEffect(() => {
    const { view } = editor.current!;
    view.dispatch({ effects: setProblem.of(problem) });
  }, [problem]);

  useImperativeHandle(ref, () => ({
    focus: () => editor.current?.view.focus(),
    goTo: (place) => {
      const view = editor.current?.view;
      if (!view) return;
      const anchor = offsetOf(view.state.doc.toString(), place);
      view.dispatch({ selection: { anchor }, scrollIntoView: true });
      view.focus();
    },
    format: async () => {
      if (editor.current) await format(editor.current.view, editor.current.language);
    },
  }));

  return <div ref={host} className={className} data-editor />;
}

async function format(view: EditorView, language: Language): Promise<void> {
  const { doc, selection } = view.state;
  const text = doc.toString();
  const found = await language.ask('format', { text, at: selection.main.head });
  if (!found || !view.state.doc.eq(doc) || found.text === text) return;
  const at = Math.min(Math.max(0, found.at), found.text.length);
  view.dispatch({ changes: { from: 0, to: text.length, insert: found.text }, selection: { anchor: at } });
}
