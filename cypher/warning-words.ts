/** What was found wrong when a document was read, in words. */
import type { Language } from './export/settings.ts';

/** By code; `{}` stands for what the warning itself quotes. */
const WORDS: Readonly<Record<string, string>> = {
  'no-title': '没有找到标题。',
  'no-area': '没有找到所属地区。',
  'no-measures': '没有找到措施。',
  draft: '这是征求意见的草案：可以阅读，其措施不计入。',
  'no-policy': '这不像政策文件：没有文号或发文机关，也没有地区或措施；不计入。',
  'not-a-policy': '“{}”只作解读、公告或记录，本身不设措施；没有读取措施，不计入。',
  repeals: '本文废止“{}”；图中如有该文件，请用 cetu remove 移除。',
  'validity-not-stated': '文中没有写明何时生效、何时失效。',
  'issued-not-stated': '文中没有成文日期。',
  'second-document': '“{}”是同一文件里的另一份文件，其措施列在前一份的标题和日期之下；请另存为单独的文件。',
  'unknown-department': '“{}”不在部门名录中，按原文保留。',
  'numbering-gap': '“{}”处编号不连续，可能有缺漏。',
  'damaged-text': '有的字符无法解码，显示为 U+FFFD。',
  'page-without-text': '有的页没有文字；如果看得到字，那是扫描件，没有读取。',
};

/** A warning as the graph keeps it, `code: message`: in Chinese by its code, in English, or of a code unknown, its message. */
export function warningInWords(warning: string, language: Language): string {
  const [, code = '', message = warning] = /^([a-z-]+): ([\s\S]*)$/.exec(warning) ?? [];
  const words = language === 'zh' && Object.hasOwn(WORDS, code) ? WORDS[code] : undefined;
  if (words === undefined) return message;
  // What is quoted may hold quotation marks itself.
  const quoted = /“([\s\S]*)”/.exec(message)?.[1];
  return quoted === undefined ? words.replace('“{}”', '') : words.replace('{}', () => quoted);
}
