import type { Department } from '../extraction.ts';
import { documentNoteIn } from '../outline/document-note.ts';
import { isFurtherName } from '../outline/further-names.ts';
import { innerResponsibilities } from '../outline/inner-responsibility.ts';
import type { MeasureBlock } from '../outline/measures.ts';
import type { Paragraph } from '../outline/paragraphs.ts';
import { MappedText } from '../text/mapped-text.ts';
import { hasUnit, unitsOf } from '../text/units.ts';
import {
  append,
  parseList,
  parseSection,
  type ResolveDepartment,
  type Role,
  roleOfLabel,
} from './department-names.ts';
import { subjectOf } from './department-subject.ts';
import { saysFirstLeads, withFirstLeading } from './first-leads.ts';
import { type KnownNotes, notesFor } from './responsibility-notes.ts';

/** 以下均需各区政府落实，不再列出, 第2至9项均需…: bodies that every later measure has as well. */
const INHERITED =
  /(?:以下(?!简称|统称|称)|第[\d一二三四五六七八九十]{1,3}(?:条|项)?[至到—-]第?[\d一二三四五六七八九十]{1,3}[条项款](?=[均都]))(?:各项|各条|任务|措施|均|都)*(?:需|由|请|须|应由)?(?:各项)?(.{2,30}?)(?:共同)?(?:落实|负责|配合|参与)(?:.{0,10}不再(?:一一|逐一|另行)?(?:列出|列明|重复))?/;

/** 区商务委、区财政局。本措施由区商务委负责组织实施: no list goes on like this, unless it says who has which part. */
const NEXT_SENTENCE =
  /[。;]\s*(?:本|该|此)(?:项|条|款)?(?:措施|政策|办法|意见|方案|任务|工作|条款|条|项|款)?[^:。;]{0,20}?由([^。;]*)/;
const SAYS_PARTS = /(?:牵头|配合|协办|协助)$/;

/** {@link INHERITED} has one of these. */
const IN_INHERITED = unitsOf('下均都');

export interface DepartmentsOfMeasure {
  departments: Department[];
  /** Bodies that a note gives to all later measures too. */
  inherited: Department[];
}

/**
 * The bodies that a measure's responsibility clauses name (codebook §3), those inside of a paragraph too, in the order of
 * the text. Without a clause, those that a table of tasks, the heading above or a note gives it, or a body that the first
 * sentence makes its subject (区财政局负责…); a topic never makes one.
 * @param notes those that were found for the measures before, in the same document
 */
export function departmentsOf(
  measure: MeasureBlock,
  source: string,
  resolve: ResolveDepartment,
  notes: KnownNotes = new Map(),
): DepartmentsOfMeasure {
  const found: Department[] = [];
  const inherited: Department[] = [];
  for (let at = 0; at < measure.paragraphs.length; at++) {
    const paragraph = measure.paragraphs[at]!;
    const clause = paragraph.closing;
    for (const { innerStart, innerEnd } of innerResponsibilities(
      paragraph.text,
      clause?.start ?? paragraph.text.length,
    ))
      append(found, parseList(paragraph.text.slice(innerStart, innerEnd), source, resolve));
    if (!clause) {
      const above = found.at(-1);
      if (above && isFurtherName(measure.paragraphs, at))
        append(found, parseSection(paragraph.text, above.role, source, resolve));
      continue;
    }
    let inner = paragraph.text.slice(clause.innerStart, clause.innerEnd);
    // It is for every measure, and among the notes.
    const ofDocument = documentNoteIn(inner.text);
    if (ofDocument) inner = inner.slice(0, ofDocument.start);
    const note = hasUnit(inner.text, IN_INHERITED) ? INHERITED.exec(inner.text) : null;
    if (note) {
      const names = note[1]!;
      const from = clause.innerStart + note.index + note[0].indexOf(names);
      append(inherited, parseList(paragraph.text.slice(from, from + names.length), source, resolve));
      inner = inner.slice(0, note.index);
    }
    const named = listOf(inner, source, resolve);
    append(found, saysFirstLeads(clauseText(paragraph)) ? withFirstLeading(named) : named);
  }
  if (found.length === 0)
    for (const { label, names } of measure.row?.bodies ?? []) {
      const named = names.text.includes(':')
        ? parseList(names, source, resolve)
        : parseSection(names, roleOfLabel(label.replace(/\(.*/, '')), source, resolve);
      append(found, saysFirstLeads(MappedText.of(label)) ? withFirstLeading(named) : named);
    }
  if (found.length === 0) append(found, fromHeadings(measure, source, resolve));
  for (const { names, role, to } of measure.kind === 'measure' ? notesFor(measure, notes) : []) {
    if (to === 'silent' && found.length > 0) continue;
    const known = new Set(found.map(({ name }) => name));
    const given = names.text.includes(':')
      ? parseList(names, source, resolve)
      : parseSection(names, roleOfLabel(role), source, resolve);
    append(
      found,
      given.filter(({ name }) => !known.has(name)),
    );
  }
  if (found.length === 0) found.push(...subjectOf(measure, source, resolve));
  return { departments: unique(found), inherited };
}

/** The bodies of a clause; of a further sentence in it, those whose parts it says. */
function listOf(inner: MappedText, source: string, resolve: ResolveDepartment): Department[] {
  const next = inner.text.includes('由') ? NEXT_SENTENCE.exec(inner.text) : null;
  if (!next) return parseList(inner, source, resolve);
  const end = next.index + next[0].length;
  const named = parseList(inner.slice(0, next.index), source, resolve);
  if (SAYS_PARTS.test(next[1]!))
    append(named, parseList(inner.slice(end - next[1]!.length, end), source, resolve));
  append(named, parseList(inner.slice(end), source, resolve));
  return named;
}

const clauseText = ({ text, closing }: Paragraph) => text.slice(closing!.start, closing!.end);

/** A bracket behind a group heading holds for every measure under it that names no body itself. */
function fromHeadings(measure: MeasureBlock, source: string, resolve: ResolveDepartment): Department[] {
  for (let block = measure.block.parent; block && block.class !== 'root'; block = block.parent) {
    const { text: heading, closing: clause } = block.paragraphs[0]!;
    if (clause) return parseList(heading.slice(clause.innerStart, clause.innerEnd), source, resolve);
  }
  return [];
}

function unique(departments: Department[]): Department[] {
  if (departments.length < 2) return departments;
  const names = new Set<string>();
  for (const { name } of departments) names.add(name);
  if (names.size === departments.length) return departments;
  const rolesOf = new Map<string, Role[]>();
  return departments.filter(({ name, role }) => {
    const roles = rolesOf.get(name);
    if (!roles) rolesOf.set(name, [role]);
    else if (roles.includes(role)) return false;
    else roles.push(role);
    return true;
  });
}
