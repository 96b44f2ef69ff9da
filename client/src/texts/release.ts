/** 释放: the month, a day's sheet, the orders. Amounts come in as shown. */
export const release = {
  title: '释放',
  monthTotal: '本月已释放',
  monthSpoken: (month: string, amount: string) => `${month}已释放 ${amount}，查看月度对账单`,
  monthThinned: '每日明细保留 13 个月，这个月只保留月末和月度对账单',
  explainSpoken: (name: string, amount: string) => `${name} ${amount}，查看怎么算的`,
  before: '上个月',
  after: '下个月',
  weekdays: ['日', '一', '二', '三', '四', '五', '六'],
  weekday: (index: number) => `星期${'日一二三四五六'[index]}`,
  tomorrow: '明天',
  less: '少',
  more: '多',
  daySpoken: (day: string, amount: string) => `${day}，释放 ${amount}`,

  dayTitle: (day: string, weekday: string) => `${day} ${weekday} · 已日结`,
  partTitle: (day: string, name: string) => `${day} · ${name}`,
  creditPoints: '入账 积分',
  creditCash: '现金',
  frozen: '这一天账号冻结，没有释放',
  nothing: '这一天没有释放',

  static: '每日释放',
  share: (generation: number) => `分享${'〇一二三四五六七八九'[generation] ?? generation}代`,
  team: '团队级差',
  peer: '平级奖',
  capped: '封顶未发',
  notCapped: '积分池里还有余量，当天应得的都已释放',
  nothingCapped: '当天应得的都已释放',
  cappedBecause: '超过了你的积分池余额，这部分没有释放',

  staticSum: (rate: string, count: number, base: string, amount: string) =>
    `${rate} × ${count} 笔订单金额 ${base} = ${amount}`,
  staticLast: (rate: string, count: number, base: string, amount: string) =>
    `${rate} × ${count} 笔订单金额 ${base}，临近释放完的订单只剩余额，共 ${amount}`,
  staticFloored: (rate: string, count: number, base: string, amount: string) =>
    `${rate} × ${count} 笔订单金额 ${base}，每笔零头不计，共 ${amount}`,
  shareSum: (rate: string, count: number, base: string, amount: string) =>
    `${rate} × ${count} 位好友当天的每日释放 ${base} = ${amount}`,
  peerSum: (rate: string, base: string, amount: string) => `${rate} × 同级团队的每日释放 ${base} = ${amount}`,
  teamStep: (difference: string, base: string, below: string | null) =>
    below === null ? `${difference} × ${base}` : `${difference} × ${base}（下方已有${below}）`,
  teamSum: (steps: string, amount: string) => `级差 ${steps} = ${amount}`,
  ofWhich: (paid: string) => `，积分池余额内释放 ${paid}`,

  fromOrders: '从哪些订单释放',
  firstPaidFirst: '先下单的先加速',
  orders: '我的订单',
  allOrders: '全部订单',
  released: '已释放',
  fastToday: '今日分享加速',
  fastThatDay: '当日分享加速',
  orderTitle: '元订单',
  paidOn: (day: string) => `${day}下单`,
  todayAmount: '今日',
  dayAmount: '当日',
  done: '已释放完',
  paused: '暂停',
  progress: (released: string, pool: string) => `已释放 ${released} / ${pool}`,
  lastDay: (day: string) => `预计至 ${day}`,
  noLastDay: '解冻后继续',
  orderSpoken: (amount: string, percent: number) => `${amount} 元订单，已释放 ${percent}%`,

  emptyTitle: '还没有释放',
  empty: '有了订单以后，从第二天起，每天的释放都会记在这里。',
};
