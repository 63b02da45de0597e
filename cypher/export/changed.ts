/** What an export says where the graph changed while it was read. */
import type { Exportable } from './formats.ts';
import type { ExportSettings, Language } from './settings.ts';

const LINES: Record<Language, [string, string]> = {
  zh: ['注意', '读取期间图谱有变化：内容可能有的在变化之前，有的在变化之后'],
  en: ['Note', 'the graph changed while it was read: some of this may be of before, some of after'],
};

/** The same with a line in its settings, which every format writes. */
export function withChange<T extends Exportable>(what: T): T {
  const settings: ExportSettings = {
    ...what.settings,
    view: [...what.settings.view, LINES[what.settings.language]],
  };
  return { ...what, settings, ...(what.matrix && { matrix: { ...what.matrix, settings } }) };
}
