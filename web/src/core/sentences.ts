/**
 * What a cell says in a sentence. A gap is what was not found in the documents that count on a day, never what an
 * area lacks.
 */
import type { Column } from './columns.ts';
import type { Cell, MatrixRow } from './coverage.ts';
import { dateInWords, type Language } from './dates.ts';
import type { Settings } from './settings.ts';

export function nameOf(named: { name: string; nameEn: string }, language: Language): string {
  return language === 'zh' ? named.name : named.nameEn || named.name;
}

/** Why nothing can be said of an area. */
export function explainArea(row: MatrixRow, language: Language): string {
  if (language === 'zh') {
    if (row.counted > 0)
      return `${row.area.name}：计入的 ${row.counted} 份文件都早于这一产业体系，无法判断。`;
    return `${row.area.name}：${absenceZh(row)}，无法判断。`;
  }
  const area = row.area.nameEn || row.area.name;
  if (row.counted > 0) return `${area}: ${olderEn(row)} older than the framework.`;
  return `${area}: ${absenceEn(row)}, so nothing can be said.`;
}

const olderEn = (row: MatrixRow) =>
  row.counted === 1 ? 'the one counted document is' : `all ${row.counted} counted documents are`;

const plural = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

/** Explains a cell of the matrix: the number and what it rests on, or the gap and what was looked at. */
export function explainCell(row: MatrixRow, cell: Cell, settings: Settings, language: Language): string {
  if (cell.parts) return explainSum(row, cell, cell.parts, settings, language);
  return language === 'zh' ? inChinese(row, cell, settings) : inEnglish(row, cell, settings);
}

/** A tier's priorities drawn together: how many of them have measures, and how many links that makes. */
function explainSum(
  row: MatrixRow,
  cell: Cell,
  parts: readonly Cell[],
  settings: Settings,
  language: Language,
): string {
  const covered = parts.filter((part) => part.measures > 0).length;
  const day = dateInWords(settings.asOf, language);
  const area = nameOf(row.area, language);
  const tier = `“${nameOf(cell.column, language)}”`;
  if (row.counted === 0 || cell.gap === 'not-assessable') return explainArea(row, language);
  if (language === 'zh')
    return covered > 0
      ? `${area}：截至${day}，${tier}的 ${parts.length} 个重点产业中 ${covered} 个有措施，共 ${cell.measures} 条联系。`
      : `${area}：在${day}计入的 ${row.counted} 份文件中，未发现支持${tier}任一重点产业的措施。`;
  return covered > 0
    ? `${area}: ${covered} of the ${parts.length} priorities of ${tier} have measures on ${day}, ${plural(cell.measures, 'link')} in all.`
    : `${area}: no measure found for any priority of ${tier} in the ${plural(row.counted, 'document')} counted on ${day}.`;
}

function inChinese(row: MatrixRow, cell: Cell, settings: Settings): string {
  const area = row.area.name;
  const target = `“${objectZh(cell.column)}”`;
  const day = dateInWords(settings.asOf, 'zh');
  const verb = settings.counting === 'direct' ? '直接支持' : '支持或提及';
  const aside = asidesZh(cell);
  if (cell.measures > 0) {
    const unstated = cell.unstated > 0 ? `，其中 ${cell.unstated} 项所在文件未写明有效期` : '';
    const head = `${area}：截至${day}，${cell.documents} 份计入的文件中有 ${cell.measures} 项措施${verb}${target}${unstated}。`;
    return head + (aside.length > 0 ? `另有 ${aside.join('，')}。` : '');
  }
  if (cell.gap === 'not-assessable') {
    if (row.counted > 0)
      return `${area}：计入的 ${row.counted} 份文件都早于这一产业体系，无法判断是否支持${target}。`;
    return `${area}：${absenceZh(row)}，无法判断是否支持${target}。`;
  }
  if (row.counted === 0) return `${area}：${absenceZh(row)}；另有 ${aside.join('，')}${verb}${target}。`;
  const head = `${area}：在${day}计入的 ${row.counted} 份文件中，未发现${verb}${target}的措施`;
  return aside.length > 0 ? `${head}；但有 ${aside.join('，')}。` : `${head}。`;
}

function objectZh(column: Column): string {
  return column.kind === 'priority' ? column.name : `${column.name}（整体）`;
}

function asidesZh(cell: Cell): string[] {
  const named = cell.measures === cell.direct ? cell.named : 0;
  return [
    named > 0 && `${named} 项仅提及`,
    cell.measures === 0 && cell.tierWide > 0 && `${cell.tierWide} 项提到整个“${cell.column.tier?.name}”`,
    cell.expired > 0 && `${cell.expired} 项在已失效的文件中`,
    cell.notYet > 0 && `${cell.notYet} 项在尚未生效的文件中`,
  ].filter((part) => part !== false);
}

function absenceZh(row: MatrixRow): string {
  const expired = row.documents.expired.length;
  const notYet = row.documents['not-yet'].length;
  const drafts = row.documents.draft.length;
  const others = row.documents['no-policy'].length;
  if (expired + notYet + drafts + others === 0) return '没有选入或收录任何文件';
  const parts = [
    expired > 0 && `${expired} 份已失效`,
    notYet > 0 && `${notYet} 份尚未生效`,
    drafts > 0 && `${drafts} 份为草案`,
    others > 0 && `${others} 份不是政策正文`,
  ].filter(Boolean);
  return `没有计入的文件（${parts.join('，')}）`;
}

function inEnglish(row: MatrixRow, cell: Cell, settings: Settings): string {
  const area = row.area.nameEn || row.area.name;
  const target = objectEn(cell.column);
  const day = dateInWords(settings.asOf, 'en');
  const aside = asidesEn(cell);
  const verb = settings.counting === 'direct' ? 'support' : 'support or name';
  if (cell.measures > 0) {
    const verbs = cell.measures === 1 ? verb.replace(/\b(support|name)\b/g, '$1s') : verb;
    const unstated = cell.unstated > 0 ? ` (${cell.unstated} of them in documents that state no dates)` : '';
    const head = `${area}: ${plural(cell.measures, 'measure')} in ${plural(cell.documents, 'counted document')} ${verbs} ${target} on ${day}${unstated}.`;
    return head + (aside.length > 0 ? ` Besides, ${aside.join(', ')}.` : '');
  }
  if (cell.gap === 'not-assessable') {
    if (row.counted > 0)
      return `${area}: ${olderEn(row)} older than the framework, so ${target} cannot be assessed.`;
    return `${area}: ${absenceEn(row)}, so ${target} cannot be assessed.`;
  }
  if (row.counted === 0) return `${area}: ${absenceEn(row)}; for ${target} there is ${aside.join(', ')}.`;
  const head = `${area}: no measure found to ${verb} ${target} in the ${plural(row.counted, 'document')} counted on ${day}`;
  return aside.length > 0 ? `${head}, but ${aside.join(', ')}.` : `${head}.`;
}

function objectEn(column: Column): string {
  const name = column.nameEn || column.name;
  return column.kind === 'priority' ? `“${name}”` : `“${name}” as a whole`;
}

function asidesEn(cell: Cell): string[] {
  const named = cell.measures === cell.direct ? cell.named : 0;
  const tier = cell.column.tier?.nameEn || cell.column.tier?.name;
  return [
    named > 0 && `${named} that only ${named === 1 ? 'names' : 'name'} it`,
    cell.measures === 0 && cell.tierWide > 0 && `${cell.tierWide} on “${tier}” as a whole`,
    cell.expired > 0 && `${plural(cell.expired, 'measure')} in expired documents`,
    cell.notYet > 0 && `${plural(cell.notYet, 'measure')} in documents not yet in force`,
  ].filter((part) => part !== false);
}

function absenceEn(row: MatrixRow): string {
  const expired = row.documents.expired.length;
  const notYet = row.documents['not-yet'].length;
  const drafts = row.documents.draft.length;
  const others = row.documents['no-policy'].length;
  if (expired + notYet + drafts + others === 0) return 'no document is in the collection or chosen';
  const parts = [
    expired > 0 && `${expired} expired`,
    notYet > 0 && `${notYet} not yet in force`,
    drafts > 0 && plural(drafts, 'draft'),
    others > 0 && `${others} no text of a policy`,
  ].filter(Boolean);
  return `no document counts (${parts.join(', ')})`;
}
