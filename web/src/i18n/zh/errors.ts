/** Words of what can go wrong, in Chinese: what happened, and what helps. */
import type { StoreErrorCode } from '../../../../cypher/store/store.ts';
import type { RequestErrorCode } from '../../../api/common.ts';

/** What the server says, and what the page finds out by itself. */
export type ErrorCode = RequestErrorCode | StoreErrorCode | 'unreachable' | 'version';

export const errors = {
  error: {
    title: '没有取到数据',
    told: '服务的原话',
    at: '位置：{{place}}。',
    unknown: '出现了没有料到的错误。请重试；如仍出现，请看终端里的说明。',
    of: {
      unreachable: '服务没有应答。请确认终端里的 cetu 仍在运行，然后重试。',
      version: '服务与页面的版本不一致。请重新载入页面；如仍出现，请重新运行 npm run build。',
      question: '地址里有一项不合要求。请从总览重新进入，或改正后重试。',
      body: '发给服务的内容有一项不合要求。请重新载入页面后再试。',
      'too-large': '发给服务的内容太大。请缩小所选范围后重试。',
      'not-found': '图里没有这一项。它可能已被移除或改名，请从总览或搜索重新打开。',
      'wrong-host': '请用命令行印出的地址打开本页。',
      'wrong-origin': '服务只接受本页发出的请求。请在命令行印出的地址上重试。',
      method: '服务不接受这种请求。请重新载入页面。',
      'content-type': '服务不接受这种内容。请重新载入页面。',
      internal: '服务出现了没有料到的错误，终端里有说明。请重试。',
      cancelled: '已取消。',
      timeout: '超过时限，已停止。请缩小范围后重试。',
      'read-only': '这里只能读取。要修改图，请用 cetu ingest 或 cetu remove。',
      syntax: '查询语句有误。请按提示的位置改正。',
      unsupported: '内置引擎不能运行这条查询；接上 Neo4j 就能运行。',
      locked: '图正被另一个进程使用。请先停止它，再重试。',
      damaged: '图的文件已损坏。请运行 cetu ingest --fresh 从文件重新建立。',
      unavailable: '图数据库没有应答。请确认它已启动、地址可达，然后重试。',
      unauthorized: '图数据库拒绝了登录。请检查 NEO4J_USERNAME 与 NEO4J_PASSWORD，再重新启动 cetu serve。',
      disk: '磁盘读写失败。请检查剩余空间和权限，然后重试。',
      query: '查询运行出错。请重试；如仍出现，请看服务的原话。',
    } satisfies Record<ErrorCode, string>,
    crash: '这一页出错了',
    crashHelp: '可以重新载入；地址里的设置都会保留。',
  },
};
