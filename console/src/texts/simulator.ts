/** A name within a sentence, with the space that stands between Latin and Chinese. */
const within = (name: string): string =>
  `${/^[\w]/.test(name) ? ' ' : ''}${name}${/[\w]$/.test(name) ? ' ' : ''}`;

/** 测算: what a plan would do over real or generated history, for members and for the company. */
export const simulator = {
  title: '测算',
  about: (against: string | null) =>
    `用与日结相同的引擎逐日计算，看会释放多少积分、花多少成本${against === null ? '' : `，并与${within(against)}比较`}。`,

  draft: '草稿',
  version: (version: number) => `v${version}`,
  inForce: (version: number) => `现行 v${version}`,

  source: '数据',
  sources: { real: '真实历史', drawn: '生成的人群' },
  realNote: '已发布各日的会员和订单，只含会员序号，没有姓名和手机号。',
  drawnNote: '随机生成、并不存在的会员和订单。种子相同，结果就相同。',
  members: '会员数',
  days: '天数',
  seed: '种子',
  margin: '毛利率（%）',
  scenario: '此后 24 个月',
  scenarios: { none: '不再下单', repeat: '重复最近的订单' },
  repeatDays: '重复最近几天',
  start: '从哪天起用',
  starts: { first: '第一天', day: '某一天' },
  startDay: '起用日',

  run: '开始测算',
  runAgain: '重新测算',
  stop: '停止',
  stopped: '已停止，没有结果。',
  faults: '请先改正左边的参数。',
  incomplete: '请把上面的数字填完整。',
  reading: (events: string) => `正在下载历史，已有 ${events} 条`,
  preparing: '正在准备数据',
  running: (percent: number) => `正在逐日计算，${percent}%`,
  progress: '测算进度',
  noHistory: '还没有发布过日结，没有真实历史。可以改用生成的人群。',
  failed: '数据有矛盾或金额太大，算不出来：',
  stale: '参数在这次测算之后改过，下面是改动之前的结果。',

  basisTitle: '这是按假设计算的，不是预测，也不是承诺',
  basis: {
    real: (from: string, to: string, members: string, orders: string) =>
      `${from}至${to}的真实历史：${members} 位会员，${orders} 笔订单`,
    drawn: (from: string, to: string, members: string, orders: string, seed: number) =>
      `生成的人群（种子 ${seed}），${from}至${to}：${members} 位会员，${orders} 笔订单，都不是真人`,
    none: (until: string) => `此后到${until}没有新会员，也没有新订单，已有的积分池继续释放`,
    repeat: (until: string, days: number) =>
      `此后到${until}没有新会员，最近 ${days} 天的订单和退款原样反复出现`,
    always: (plan: string) => `从第一天起就用${within(plan)}，当时的订单也按它赠送`,
    from: (plan: string, day: string) => `${day}起用${within(plan)}，此前付款的订单仍按当时的制度赠送`,
    against: (plan: string) => `比较的对象是一直沿用${within(plan).trimEnd()}`,
    cost: '每释放 1 积分按 1 元计成本，退款扣回的不计；保本毛利率不含期末还在积分池里的部分；不考虑积分过期、兑换、客服增减和税',
  },

  released: '共释放',
  breakEven: '保本毛利率',
  result: (margin: string) => `毛利 ${margin} 减释放成本`,
  peak: '积分池余额最高（月末）',
  end: '期末积分池余额',
  dry: '积分池全部释放完',
  neverDry: '期末还没有',
  neverGranted: '没有赠送',
  compared: (plan: string, value: string) => `${plan} ${value}`,

  chart: '按月',
  measures: { liability: '积分池余额', released: '释放', cost: '成本与毛利' },
  cost: '释放成本',
  earned: '毛利',
  historyEnd: '历史到此',
  chartSpoken: (name: string, first: string, last: string, top: string) =>
    `${name}，${first}到${last}，最高 ${top}`,

  winners: '释放变多',
  losers: '释放变少',
  unchanged: '不变',
  side: (amount: string) => `合计 ${amount}`,
  people: (count: string) => `${count} 人`,
  gains: '增加最多的 10 位',
  losses: '减少最多的 10 位',
  nobody: '没有这样的会员。',
  member: '会员',
  number: (number: number) => `第 ${number} 号`,
  difference: '相差',

  month: '月份',
  plan: '制度',
  turnover: '成交',
  refunded: '退款',
  granted: '赠送',
  capped: '封顶未发',
  clawed: '扣回',
  cash: '其中现金',
  liability: '月末积分池余额',
  dried: '释放完的订单',
  balance: '毛利减成本',
  past: '历史',
  future: '推算',
  kind: '阶段',
  export: '导出每月明细',
  file: (day: string) => `测算-每月明细-${day}.csv`,
};
