/** What the editor can do beside showing text. */
import { closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { bracketMatching, indentUnit } from '@codemirror/language';
import { type Diagnostic, linter, lintKeymap } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension, StateEffect, StateField } from '@codemirror/state';
import {
  crosshairCursor,
  drawSelection,
  EditorView,
  keymap,
  lineNumbers,
  rectangularSelection,
} from '@codemirror/view';
import { completing } from './completion.ts';
import { highlighting } from './highlight.ts';
import type { Language } from './language.ts';
import type { Problem } from './language-messages.ts';
import { theme } from './theme.ts';

/** What the server said is wrong with the text as it was run; gone with the next change of it. */
export const setProblem = StateEffect.define<Problem | null>();

const problemField = StateField.define<Problem | null>({
  create: () => null,
  update(problem, { docChanged, effects }) {
    for (const effect of effects) if (effect.is(setProblem)) return effect.value;
    return docChanged ? null : problem;
  },
});

/** Checks the text anew, because what it is checked by has changed. */
export const recheck = StateEffect.define<null>();

/** The check comes after a pause in typing: it takes the longest. */
const PAUSE = 350;

function checking(language: Language): Extension {
  const check = async ({ state }: EditorView): Promise<Diagnostic[]> => {
    const text = state.doc.toString();
    const found = text.trim() === '' ? [] : ((await language.ask('lint', { text })) ?? []);
    const told = state.field(problemField);
    const { length } = state.doc;
    return [...found, ...(told ? [told] : [])].map(({ from, to, ...rest }) => {
      const start = Math.min(Math.max(0, from), length);
      return { ...rest, from: start, to: Math.max(start, Math.min(to, length)) };
    });
  };
  return linter(check, {
    delay: PAUSE,
    needsRefresh: ({ transactions }) =>
      transactions.some(({ effects }) => effects.some((one) => one.is(setProblem) || one.is(recheck))),
  });
}

/**
 * Typing over a selection of several lines is done here: left to itself, a browser joins the lines and keeps their look
 * in style attributes, which the page's policy refuses.
 */
const typingOver = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { state } = view;
    const { data, inputType, isComposing } = event;
    if (inputType !== 'insertText' || !data || isComposing || state.selection.main.empty) return false;
    event.preventDefault();
    const insert = () =>
      state.update(state.replaceSelection(data), { userEvent: 'input.type', scrollIntoView: true });
    const { from, to } = state.selection.main;
    const taken = state.facet(EditorView.inputHandler).some((handle) => handle(view, from, to, data, insert));
    if (!taken) view.dispatch(insert());
    return true;
  },
});

const cypher = EditorState.languageData.of(() => [
  {
    commentTokens: { line: '//', block: { open: '/*', close: '*/' } },
    closeBrackets: { brackets: ['(', '[', '{', "'", '"', '`'] },
  },
]);

export function extensions(language: Language): Extension[] {
  return [
    theme,
    cypher,
    typingOver,
    lineNumbers(),
    history(),
    drawSelection(),
    EditorState.allowMultipleSelections.of(true),
    rectangularSelection(),
    crosshairCursor(),
    EditorView.lineWrapping,
    indentUnit.of('  '),
    bracketMatching(),
    closeBrackets(),
    search({ top: true }),
    highlightSelectionMatches(),
    highlighting(language),
    completing(language),
    problemField,
    checking(language),
    keymap.of([
      ...closeBracketsKeymap,
      ...completionKeymap,
      ...defaultKeymap,
      ...searchKeymap,
      ...historyKeymap,
      ...lintKeymap,
      indentWithTab,
    ]),
  ];
}
