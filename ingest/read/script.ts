import type { Script } from './source-document.ts';

/** Pairs of characters that differ between the scripts, as frequent as they come in documents of government. */
const SIMPLIFIED =
  '业发产务实创区与为个们动会体进对开关经济总设计规资场标准项质级转强现电气车机构结网络数据术医药学习员团组织应该当时间问题处办务过达远适选长门务张农村乡镇营费贸币银证账贷款财价值节约类别亿万东两严丰临举义乐书买争于云亚产亲众优传伤伦伪伟条来极构树样检汇汉汤沟泽济浅测浓涨渐湾灭灯灵热爱爷牵献环现码矿确离积称稳穷笔筑签简红纪约纯纲纳纸练终绍给绝统绩续维绿编缩罗职联肃胜脑脱艺节范药获虑补装规视觉览触订认讨让训议讯记讲许论设访评识诉试诚话询详语误说请诸课调谈谋谢负责败货质购贯贵费资赋赏赛赞趋跃践轨轮软轻载较辅辆输边达迁运还这连迟迹选递逻释钢钱铁链销错键锋锐镇长阳阴阵阶际陆陈险随隐难雾静韩页项顺须顾顿预领频题额风飞饭饮馆验骤鱼鲜鸡麦黄齐齿龙';
const TRADITIONAL =
  '業發產務實創區與為個們動會體進對開關經濟總設計規資場標準項質級轉強現電氣車機構結網絡數據術醫藥學習員團組織應該當時間問題處辦務過達遠適選長門務張農村鄉鎮營費貿幣銀證賬貸款財價值節約類別億萬東兩嚴豐臨舉義樂書買爭於雲亞產親眾優傳傷倫偽偉條來極構樹樣檢匯漢湯溝澤濟淺測濃漲漸灣滅燈靈熱愛爺牽獻環現碼礦確離積稱穩窮筆築簽簡紅紀約純綱納紙練終紹給絕統績續維綠編縮羅職聯肅勝腦脫藝節範藥獲慮補裝規視覺覽觸訂認討讓訓議訊記講許論設訪評識訴試誠話詢詳語誤說請諸課調談謀謝負責敗貨質購貫貴費資賦賞賽讚趨躍踐軌輪軟輕載較輔輛輸邊達遷運還這連遲跡選遞邏釋鋼錢鐵鏈銷錯鍵鋒銳鎮長陽陰陣階際陸陳險隨隱難霧靜韓頁項順須顧頓預領頻題額風飛飯飲館驗驟魚鮮雞麥黃齊齒龍';

const BOTH = new Set([...SIMPLIFIED].filter((character) => TRADITIONAL.includes(character)));
const only = (characters: string) => new Set([...characters].filter((character) => !BOTH.has(character)));
const SIMPLIFIED_ONLY = only(SIMPLIFIED);
const TRADITIONAL_ONLY = only(TRADITIONAL);

/** How much of a text is looked at: enough to be sure, and the same time for a text of any length. */
const SAMPLE = 200_000;

/** Which script most of the characters that tell belong to; simplified where none does. */
export function detectScript(text: string): Script {
  let balance = 0;
  const end = Math.min(text.length, SAMPLE);
  for (let i = 0; i < end; i++) {
    const character = text[i]!;
    if (TRADITIONAL_ONLY.has(character)) balance++;
    else if (SIMPLIFIED_ONLY.has(character)) balance--;
  }
  return balance > 0 ? 'traditional' : 'simplified';
}
