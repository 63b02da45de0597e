import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractAmounts } from './amounts.ts';
import { measureOf } from './amounts-fixture.ts';

const values = (text: string) => extractAmounts(measureOf(text)).map(({ max }) => max);
const first = (text: string) => extractAmounts(measureOf(text))[0];
const 万 = 10_000;
const 亿 = 100_000_000;

describe('sums that somebody gets', () => {
  it.each<[string, number[]]>([
    ['对认定的企业，给予不超过1000万元支持。', [1000 * 万]],
    ['按项目总投资的30%给予最高500万元补贴。', [500 * 万]],
    ['按不超过实际投入的20%、最高不超过300万元给予资助。', [300 * 万]],
    ['按照研发费用的10％，给予最高２００万元的奖励。', [200 * 万]],
    ['给予单个项目1000万元～2000万元资助。', [2000 * 万]],
    ['给予10万元至50万元的一次性奖励。', [50 * 万]],
    ['给予5-10万元奖励。', [10 * 万]],
    ['每家50万元，给予一次性开办补贴。', [50 * 万]],
    ['按5万元/人的标准给予企业引才补贴。', [5 * 万]],
    ['组成300亿元“中小企业专项贷款”。', [300 * 亿]],
    ['设立总规模100亿元的产业母基金。', [100 * 亿]],
    ['一次性奖励10万元。', [10 * 万]],
    ['给予人民币叁拾万元资助。', [30 * 万]],
    ['给予三百万元奖励。', [300 * 万]],
    ['分别给予50万、30万、20万元奖励。', [50 * 万, 30 * 万, 20 * 万]],
    ['对评为一、二、三等奖的，分别奖励500、300、100万元。', [500 * 万, 300 * 万, 100 * 万]],
    ['分别给予100万元、50万元和20万元的奖励。', [100 * 万, 50 * 万, 20 * 万]],
    ['一等奖10万元，二等奖5万元，由区财政给予奖励。', [10 * 万, 5 * 万]],
    ['同一企业每年累计获得补助不超过2000万元。', [2000 * 万]],
    ['单户贷款额度最高3000万元。', [3000 * 万]],
    ['为首台套产品提供保额不超过2亿元的保险。', [2 * 亿]],
    ['给予每平方米每天2元的租金补贴，每年不超过60万元。', [2, 60 * 万]],
    ['组建总规模不低于200亿元的人工智能产业基金集群。', [200 * 亿]],
    ['给予总额不超过项目总投资50%、最高1000万元的无偿资助。', [1000 * 万]],
    ['市财政每年统筹安排不少于10亿元资金，支持低空经济发展。', [10 * 亿]],
    ['奖励标准：一档500万元，二档300万元，三档100万元。', [500 * 万, 300 * 万, 100 * 万]],
    ['按照不超过200元/人·天标准给予补贴，补贴总额最高20万元。', [200, 20 * 万]],
    ['同一企业每年支持金额不超过100万。', [100 * 万]],
    ['分别给予50万、30万、20万奖励。', [50 * 万, 30 * 万, 20 * 万]],
    ['按0.3元/千瓦时给予补贴，总额不超过300万元。', [300 * 万]],
    ['每年发放1000万元算力券。', [1000 * 万]],
    ['每年安排5000万元专项资金支持成果转化。', [5000 * 万]],
    ['最高可申请100万美元的海外参展资助。', [100 * 万]],
    ['对新引进的博士后，给予每人每年15万元生活补贴，期限不超过2年。', [15 * 万]],
    ['给予实际支付利息50%的贴息，单个企业年度贴息不超过100万元。', [100 * 万]],
    ['奖励金额最高可达1亿元。', [1 * 亿]],
    ['对初创团队给予1.5万元创业启动资金。', [15_000]],
    ['推出最高额度1,000万元的信用贷款。', [1000 * 万]],
    ['用好10亿元规模的科创母基金。', [10 * 亿]],
    ['设立未来产业种子基金，首期规模3亿元。', [3 * 亿]],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });
});

describe('sums that are asked of an applicant or aimed at', () => {
  it.each<[string, number[]]>([
    ['对注册资本不低于5000万元的企业，给予最高100万元奖励。', [100 * 万]],
    [
      '对年营业收入首次突破1亿元、5亿元、10亿元的企业，分别给予50万元、100万元、200万元奖励。',
      [50 * 万, 100 * 万, 200 * 万],
    ],
    ['营业收入不超过4000万元的小微企业，按保费的50%补贴。', []],
    ['总投资10亿元以上的制造业项目，优先保障用地。', []],
    ['对年度研发投入达到500万元的，按增量的5%给予支持。', []],
    ['对实到外资超过3000万美元的项目，按2%给予奖励，最高1亿元。', [1 * 亿]],
    ['到2027年，规上工业总产值突破2000亿元。', []],
    ['带动社会投资超过100亿元。', []],
    ['上年度纳税额在1000万元（含）以上的企业可以申请。', []],
    ['固定资产投资5000万元以上的，按设备投资额的10%补助，单个项目最高800万元。', [800 * 万]],
    ['累计外商直接投资合同金额达到55亿美元。', []],
    ['对获得股权融资1000万元以上的种子期企业，给予20万元奖励。', [20 * 万]],
    ['按照研发投入一定比例给予资金支持。', []],
    ['年交易额每增加1亿元，奖励10万元。', [10 * 万]],
    ['对年销售额5000万元（含）至1亿元的企业，给予15万元奖励。', [15 * 万]],
    ['服务人次超过100万。', []],
    ['对企业获得的1000万元以内贷款，按照同期LPR的30%给予贴息。', []],
    ['本措施所称企业是指注册资本1000万元以上的独立法人。', []],
    ['对设备投资500万元（含）至2000万元的项目，按8%补助。', []],
    ['按照受益面积每平方米10元补贴，单个项目补贴总额不超过50万元。', [50 * 万]],
    ['支持长链二元酸、三元正极材料的生产。', []],
    ['依法从严加强准入管理，降低企业成本2亿元。', []],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });
});

describe('what is told of a sum', () => {
  it('says whether it is a ceiling, in which currency and per what', () => {
    expect(first('给予单个项目不超过1000万元支持。')).toMatchObject({
      role: 'ceiling',
      currency: 'CNY',
      per: '单个项目',
    });
    expect(first('一次性奖励10万元。')).toMatchObject({ role: 'sum', per: null });
    expect(first('按5万元/人给予补贴。')).toMatchObject({ role: 'sum', per: '人' });
    expect(first('给予每家企业最高20万元奖励。')).toMatchObject({ role: 'ceiling', per: '每家企业' });
    expect(first('单个项目补贴总额不超过50万元。')).toMatchObject({ per: '单个项目' });
    expect(first('每家机构每年最高贴息80万元。')).toMatchObject({ per: '每家机构' });
    expect(first('给予最高10000元/人一次性奖励。')).toMatchObject({ per: '人' });
    expect(first('给予50万元以内的资助。')).toMatchObject({ role: 'ceiling' });
    expect(first('给予10万美元资助。')).toMatchObject({ currency: 'USD', max: 100_000 });
  });

  it('points at the source, and quotes it without the breaks of the page', () => {
    const source = '结合发展 导向，给予单个项目不超过 1000\n万元支持。';
    const amount = first(source)!;
    expect(amount.text).toBe('给予单个项目不超过1000万元');
    expect(source.slice(amount.start, amount.end)).toBe('给予单个项目不超过 1000\n万元');
  });
});

describe('any text', () => {
  it('gives spans inside the source that hold their words', () => {
    const piece = fc.constantFrom(
      '给予',
      '最高',
      '不超过',
      '1,000万元',
      '3',
      '、',
      '，',
      '。',
      '万',
      ' ',
      '至',
      '（',
      '支持',
      '百',
      '%',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const source = pieces.join('');
        for (const amount of extractAmounts(measureOf(source))) {
          expect(measureOf(source.slice(amount.start, amount.end)).content.text).toBe(amount.text);
          expect(amount.max).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it.each([
    '每个',
    '每个最高',
    '1、',
    '1,000',
    '1-',
    '百',
    '不超过',
    '最高1',
    '给予1万元、',
    '(',
    '每',
    '“1',
  ])(
    'gets through twenty thousand times %j',
    (piece) => {
      expect(extractAmounts(measureOf(piece.repeat(20_000))).length).toBeGreaterThanOrEqual(0);
    },
    20_000,
  );
});
