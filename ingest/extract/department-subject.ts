import type { Department } from '../extraction.ts';
import type { MeasureBlock } from '../outline/measures.ts';
import { anchored } from '../text/anchored.ts';
import { asWritten } from '../text/as-written.ts';
import { BLANKS, withoutBlanks } from '../text/blanks.ts';
import { isIn, unitsOf } from '../text/units.ts';
import type { ResolveDepartment } from './department-names.ts';

const SUBJECT = anchored(
  /^((?:市|区|县|省|全区|全市)(?:(?!会同|[级和与])[\p{Script=Han}()“”]){2,20}?(?:委员会|领导小组办公室|领导小组|委|局|办公室|办|厅|中心))(?=(?:要|应|应当|将|具体|统一)?(?:负责|牵头|会同|承担|统筹|加强|总体|建立|设立|组织|对|定期))/u,
);

const BEHIND_TITLE = unitsOf(`。:${BLANKS}`);

/** The body that the first sentence after the title has for its subject. */
export function subjectOf(measure: MeasureBlock, source: string, resolve: ResolveDepartment): Department[] {
  const first = measure.paragraphs[0]!;
  const { content } = first;
  const atTitle = content.text.startsWith(measure.title.text);
  let body = atTitle ? content.slice(measure.title.length) : content;
  let start = 0;
  while (isIn(BEHIND_TITLE, body.text.charCodeAt(start))) start++;
  body = body.slice(start);
  if (body.length === 0) body = measure.paragraphs[1]?.text ?? body;
  const match = SUBJECT.exec(body.text);
  if (!match) return [];
  const span = body.sourceSpan(0, match[1]!.length);
  const name = withoutBlanks(asWritten(body.slice(0, match[1]!.length), source));
  return [{ name, canonical: resolve(match[1]!), role: 'responsible', ...span }];
}
