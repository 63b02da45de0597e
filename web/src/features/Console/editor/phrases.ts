/** The editor's own words, which come in English. */
const ZH = {
  'Control character': '控制字符',
  Find: '查找',
  Replace: '替换',
  next: '下一处',
  previous: '上一处',
  all: '全部',
  'match case': '区分大小写',
  regexp: '正则表达式',
  'by word': '整词',
  replace: '替换',
  'replace all': '全部替换',
  close: '关闭',
  'current match': '当前匹配',
  'replaced $ matches': '已替换 $ 处',
  'replaced match on line $': '已替换第 $ 行的匹配',
  'on line': '在第几行',
  'Go to line': '转到行',
  go: '转到',
  Completions: '补全',
  Diagnostics: '问题',
  'No diagnostics': '没有问题',
};

export const phrases = (language: 'zh' | 'en'): Record<string, string> => (language === 'zh' ? ZH : {});
