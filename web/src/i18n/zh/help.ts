/** Words of the help, in Chinese. */
export const help = {
  help: {
    open: '帮助',
    title: '键盘与用法',
    keys: '键盘',
    search: '搜索，去任何地方',
    searchGraph: '在图谱中查看搜索所选',
    sheet: '打开这张表',
    arrows: '在矩阵中移动',
    ends: '到行首、行尾',
    enter: '打开格子',
    escape: '关闭提示、窗口或单元格的面板；停止正在进行的事',
    next: '下一处、上一处依据（阅读）',
    day: '日期加减一天（在日期框内）',
    run: '运行查询（Cypher），Esc 取消',
    leave: '先后按下，离开查询编辑器',
    undo: '撤销、重做（图谱）',
    several: '在节点表中加选、连选（图谱）',
    hide: '隐藏所选节点（图谱）',
    stepsTitle: '三步上手',
    steps: {
      one: '看一格：数字是当日有效、直接支持该领域的措施数；空格按形状说明为什么空。',
      two: '点一格：列出措施、部门和依据的原话；空格列出查找过的文件。',
      three: '点措施：打开原文，依据按类别颜色标出，每条联系都写明词语和规则。',
    },
    dismiss: '知道了',
  },
};
