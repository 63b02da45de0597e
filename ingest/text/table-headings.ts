const BODIES = '单位|部门|主体|处室|科室|股室|机构|站所|办线|条线';
/** Headings of the columns of tables of tasks (任务分工表): of those that name bodies, … */
export const BODY_COLUMN = new RegExp(
  `(?:责任|牵头|配合|主办|协办|承办|实施|落实|主管|参与|协同).{0,4}(?:${BODIES})|^(?:单位|部门|(?:责任|职责)?分工)$`,
);
/** … of those that say what is to be done, … */
export const TASK_COLUMN = /任务|措施|举措|内容|事项|工作|项目|政策|行动|要点|方向|标准|支持|扶持|奖励/;
/** … of those that part the rows into groups, … */
export const GROUP_COLUMN = /类别|类型|分类|领域|板块|方面|大类/;
/** … and of those that number the rows. */
export const NUMBER_COLUMN = /^(?:序\s*号|编\s*号|No\.?)$/i;
/** How a heading ends that is whole: of one that is broken (责任单|位), the first line does not. */
export const HEADING_END = new RegExp(
  `(?:${BODIES}|任务|措施|举措|内容|事项|工作|项目|政策|行动|要点|方向|标准|类别|类型|分类|领域|板块|方面|大类|时限|时间|期限|节点|进度|目标|指标|成果|备注|序号|编号)$`,
);
