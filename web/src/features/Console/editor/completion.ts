/** Completion out of the language worker. */
import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  snippetCompletion,
} from '@codemirror/autocomplete';
import type { Language } from './language.ts';
import type { Suggestion } from './language-messages.ts';

/** What is replaced by a choice: the name, or the beginning of one, in front of the caret. */
const BEFORE = /[\p{L}\p{N}_]+$|`[^`]*$/u;
const OPENS = /[:.$({[\s,]$/;

/** What a person looks for first. */
const BOOST: Record<string, number> = {
  label: 4,
  type: 4,
  property: 3,
  variable: 2,
  function: 1,
  keyword: 0,
};

function completionOf({ label, kind, detail, snippet }: Suggestion): Completion {
  const completion: Completion = { label, type: kind, boost: BOOST[kind] ?? 0, ...(detail && { detail }) };
  // Their places are written as the Language Server Protocol does: `$1` and `${1:name}`.
  if (!snippet?.includes('$')) return snippet ? { ...completion, apply: snippet } : completion;
  return snippetCompletion(
    snippet.replace(/\$(\d+)/g, (_, place) => `\${${place}}`),
    completion,
  );
}

export function completing(language: Language) {
  const source = async (context: CompletionContext): Promise<CompletionResult | null> => {
    const line = context.state.doc.lineAt(context.pos);
    const before = line.text.slice(0, context.pos - line.from);
    const word = BEFORE.exec(before)?.[0] ?? '';
    if (!context.explicit && word === '' && !/[:.$]$/.test(before)) return null;
    if (context.explicit && word === '' && before !== '' && !OPENS.test(before)) return null;
    const text = context.state.doc.toString();
    const found = await language.ask('complete', { text, at: context.pos, manual: context.explicit });
    if (!found || found.length === 0) return null;
    return {
      from: context.pos - word.length,
      options: found.map(completionOf),
      validFor: /^[\p{L}\p{N}_]*$/u,
    };
  };
  return autocompletion({ override: [source], icons: false, defaultKeymap: true });
}
