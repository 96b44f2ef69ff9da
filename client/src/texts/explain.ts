/** What stands behind each part of a day (product.md B6), and a month's statement. Amounts and rates come in as shown. */
export const explainTexts = {
  /** Whose release a share line counts. */
  behind: (generation: number) =>
    generation === 1 ? '你直接邀请的好友' : generation === 2 ? '好友邀请的好友' : `第 ${generation} 代好友`,

  staticOne: (base: string, rate: string) =>
    `这一天有 1 笔 ${base} 元的订单在释放，每天释放订单金额的 ${rate}`,
  staticMany: (count: number, base: string, rate: string) =>
    `这一天有 ${count} 笔订单在释放，金额合计 ${base} 元，每天释放订单金额的 ${rate}`,
  staticWhole: (paid: string) => `，共 ${paid}。`,
  staticFloored: (paid: string) => `，每笔不足 0.01 的零头不计，共 ${paid}。`,
  staticLast: (count: number, paid: string) => `；其中 ${count} 笔的积分池只剩最后的余额，所以共 ${paid}。`,

  share: (behind: string, count: number, base: string, rate: string, earned: string) =>
    `${behind}中，有 ${count} 位这一天有每日释放，合计 ${base}。按其中的 ${rate} 加速释放你自己的积分，应得 ${earned}。`,

  teamRank: (rank: string, rate: string) => `这一天你的团队级别是${rank}，比例 ${rate}。团队的每日释放中，`,
  teamNone: (base: string, rate: string) => `下方没有级别的 ${base} 按 ${rate} 计`,
  teamBelow: (below: string, base: string, difference: string, own: string, belowRate: string) =>
    `下方最高已有${below}的 ${base} 按级差 ${difference}（${own} − ${belowRate}）计`,
  teamEarned: (earned: string) => `，合计应得 ${earned}。`,

  peer: (rank: string, base: string, rate: string, earned: string) =>
    `有 ${base} 的每日释放，先经过与你同为${rank}的伙伴，再到你。平级奖按其中的 ${rate} 计，应得 ${earned}。`,

  paidInFull: '你的积分池余额足够，全部释放。',
  paidInPart: (paid: string, rest: string) =>
    `轮到这一项时，你的积分池只剩 ${paid}，所以释放 ${paid}，其余 ${rest} 封顶未发。`,
  paidNothing: (rest: string) => `轮到这一项时，你的积分池已经放完，所以这 ${rest} 封顶未发。`,

  capped: (earned: string, paid: string, capped: string) =>
    `加速释放从你自己的积分池里出，积分池放完为止。这一天加速应得 ${earned}，积分池余额内释放 ${paid}，超出的 ${capped} 没有释放，以后也不补发。`,
  notCapped: '加速释放从你自己的积分池里出，积分池放完为止。这一天应得的都已释放，没有超出的部分。',

  orders: '来自这些订单',
  orderSum: (rate: string, amount: string) => `${rate} × ${amount}`,
  orderRest: (rate: string, amount: string) => `${rate} × ${amount}，积分池只剩余额`,
  how: '怎么算的',
  base: '当天的每日释放',
  rate: '比例',
  earned: '应得',
  paid: '实际释放',
  stepNone: '下方没有级别',
  stepBelow: (below: string) => `下方最高是${below}`,
  product: (rate: string, amount: string) => `${rate} × ${amount}`,
  cappedOf: (earned: string, paid: string) => `应得 ${earned} − 释放 ${paid}`,

  people: (count: number) => `${count} 位好友`,
  peopleNote: '各自计入应得的部分',
  friend: '一位好友',
  more: '查看更多',
  onlyTotals: '第三代起只显示合计，不列出好友。',
  otherRest: (amount: string) => `其余 ${amount} 来自后来调整过邀请关系的好友。`,
  flooredOnce: '每一行舍去不足 0.01 的零头，合计时只舍一次，所以合计可能略多。',
};

/** 月度对账单. */
export const statementTexts = {
  title: '月度对账单',
  released: '本月释放',
  range: (from: number, to: number) => (from === to ? `${from}日` : `${from}日至${to}日`),
  untilNow: '本月未结束，以最近一次日结为准',
  complete: '本月已全部日结，不再变化',
  points: '积分',
  cash: '现金',
  nothing: '这个月没有释放',
  pools: '积分池',
  poolsOpening: '期初待释放',
  granted: '新增赠送',
  voided: '退款作废',
  poolsClosing: '期末待释放',
  totals: '累计释放',
  opening: '期初累计',
  closing: '期末累计',
  clawed: (amount: string) => `本月退款需扣回已释放的 ${amount}，先扣积分，再扣现金。`,
  days: '每日明细',
  daySpoken: (day: string, amount: string) => `${day}，释放 ${amount}，查看明细`,
  thinned: '每日明细保留 13 个月，这个月只保留月度对账单。',
  none: '没有对账单',
};
