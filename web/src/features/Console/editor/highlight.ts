/** Colours the text as the language worker tells; what was told moves with the text until it is told anew. */
import { RangeSetBuilder, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import type { Language } from './language.ts';
import type { Piece } from './language-messages.ts';

const told = StateEffect.define<readonly Piece[]>();

const field = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(shown, { changes, effects, newDoc }) {
    for (const effect of effects) if (effect.is(told)) return decorate(effect.value, newDoc.length);
    return shown.map(changes);
  },
  provide: (shown) => EditorView.decorations.from(shown),
});

function decorate(pieces: readonly Piece[], length: number): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  let last = 0;
  for (const { from, to, kind } of [...pieces].sort((a, b) => a.from - b.from)) {
    if (from < last || to > length || from >= to) continue;
    builder.add(from, to, Decoration.mark({ class: `cy-${kind}` }));
    last = to;
  }
  return builder.finish();
}

export function highlighting(language: Language) {
  const plugin = ViewPlugin.fromClass(
    class {
      constructor(readonly view: EditorView) {
        void this.ask();
      }
      update({ docChanged }: ViewUpdate) {
        if (docChanged) void this.ask();
      }
      async ask() {
        const { doc } = this.view.state;
        const pieces = await language.ask('highlight', { text: doc.toString() });
        if (pieces && this.view.state.doc.eq(doc)) this.view.dispatch({ effects: told.of(pieces) });
      }
    },
  );
  return [field, plugin];
}
