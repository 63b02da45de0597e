/** Words of the search, in Chinese. */
export const search = {
  search: {
    open: '搜索',
    placeholder: '搜索措施、文件、部门、领域、行业、页面…',
    none: '没有找到“{{text}}”。',
    noneHelp: '换一个更短的词试试。',
    oneInGraph: '在图谱中查看所选',
    allInGraph_other: '把这 {{count}} 项放入图谱',
    start: '输入词语，搜索全部文件的标题与正文，以及地区、领域、行业、部门的名称（也可用拼音首字母或英文）。',
    label: {
      Document: '文件',
      Section: '章节',
      Measure: '措施',
      Department: '部门',
      Priority: '重点领域',
      Industry: '行业',
      Area: '地区',
      Framework: '体系',
      Tier: '类别',
      Line: '条线',
      Instrument: '政策工具',
      Beneficiary: '支持对象',
      Room: '页面',
    },
  },
};
