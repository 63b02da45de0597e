import type { DocumentFields, Measure, Warning } from '../extraction.ts';
import type { Outline } from '../outline/outline.ts';
import { secondDocuments } from '../outline/second-document.ts';
import { repealsOf } from './repeals.ts';
import type { SetsNothing } from './standing.ts';

/**
 * What a reader must know before trusting an extraction: nothing is guessed in silence. `nothing`: why the document was
 * not read for measures, or null.
 */
export function warningsOf(
  document: DocumentFields,
  outline: Outline,
  measures: readonly Pick<Measure, 'departments' | 'start' | 'end'>[],
  nothing: SetsNothing | null,
): Warning[] {
  const start = outline.paragraphs[0]?.start ?? 0;
  const whole = { start, end: outline.paragraphs[0]?.end ?? start };
  const warnings: Warning[] = [];
  const warn = (code: string, message: string, span = whole) => warnings.push({ code, message, ...span });
  if (!document.title)
    warn('no-title', 'No title was found: the text has no title line, and no notice names it.');
  if (!document.area) warn('no-area', 'No area was found: neither issuers, title nor number name one.');
  if (document.uncounted === 'draft')
    warn('draft', 'This is a draft, put out for comments: it can be read, but its measures do not count.');
  if (document.uncounted === 'no-policy' && nothing === null)
    warn(
      'no-policy',
      'This does not look like a policy document: neither number nor issuer, and no area or no measures. It does not count.',
    );
  if (nothing === 'interpretation')
    warn(
      'not-a-policy',
      `“${document.title}” explains, announces or records, and sets nothing itself; it was read for no measures, and does not count.`,
    );
  else if (nothing === 'repeal')
    for (const { title, number } of repealsOf(
      document.title,
      outline.paragraphs.map(({ text }) => text.text).join('\n'),
    ))
      warn(
        'repeals',
        `This repeals “${title}”${number ? ` (${number})` : ''}: where the graph holds it, take it out with cetu remove.`,
      );
  else if (measures.length === 0)
    warn('no-measures', 'No measures were found: no numbered or lead paragraph of an operative part.');
  if (!document.effective_from && !document.valid_until && !document.period_until && measures.length > 0)
    warn('validity-not-stated', 'The text does not say from when or until when it holds.');
  if (!document.issued && measures.length > 0) warn('issued-not-stated', 'The text has no date of issue.');
  for (const { paragraphs } of secondDocuments(outline.root.children)) {
    const { text, start: from, end } = paragraphs[0]!;
    warn(
      'second-document',
      `“${text.text}” is a second document in the same file: its measures stand under the title and the dates of the first. Put it into a file of its own.`,
      { start: from, end },
    );
  }
  const unknown = new Set<string>();
  for (const { departments } of measures)
    for (const { name, canonical, start: from, end } of departments) {
      if (canonical !== null || unknown.has(name)) continue;
      unknown.add(name);
      warn('unknown-department', `“${name}” is not in the register of departments; it is kept as written.`, {
        start: from,
        end,
      });
    }
  for (const gap of numberingGaps(outline)) warnings.push(gap);
  return warnings;
}

/** Numbers that skip or come twice among siblings: a page may be missing, or a heading was not seen. */
function numberingGaps(outline: Outline): Warning[] {
  const warnings: Warning[] = [];
  const visit = (block: Outline['root']) => {
    let previous: Outline['root'] | null = null;
    for (const child of block.children) {
      const { class: kind, ordinal } = child;
      if (previous?.class === kind && ordinal > 1 && ordinal !== previous.ordinal + 1) {
        const at = child.paragraphs[0]!;
        warnings.push({
          code: 'numbering-gap',
          message: `Numbering goes from ${previous.ordinal} to ${ordinal} at “${at.text.text.slice(0, 20)}”: something may be missing here.`,
          start: at.start,
          end: at.end,
        });
      }
      if (child.paragraphs[0]!.bare !== 'box') previous = child;
      visit(child);
    }
  };
  visit(outline.root);
  return warnings;
}
