/** 责任部门丨区经委, 来源｜区经委: how articles made for phones set a label apart from what it labels. */
const LABELLED =
  /(?<=^[ \t\u3000]*\p{Script=Han}{0,6}(?:单位|部门|处室|科室|机构|主体|牵头|配合|对象|标准|条件|内容|方式|范围|时间|时限|期限|来源|作者|编辑|责编|审核|校对))[丨｜](?=\S)(?![^\n]*[丨｜])/gmu;

/** Reads a bar behind a label at the start of a line as the colon that it stands for. Of the same length. */
export function withColons(text: string): string {
  return text.includes('丨') || text.includes('｜') ? text.replace(LABELLED, '：') : text;
}
