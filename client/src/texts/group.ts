/** 我的团队: a manager's group. Amounts come in as shown: grouped, two decimals. */
export const groupTexts = {
  title: '我的团队',
  points: '我的积分',
  switchSpoken: '看团队还是自己的积分',

  volume: '本月业绩',
  between: (from: string, to: string) => `${from}至${to}`,
  dayOfMonth: (day: number) => `${day}日`,
  inBrackets: (text: string) => `（${text}）`,
  more: '比上月同期多',
  less: '比上月同期少',
  same: '和上月同期一样多',
  noLastMonth: '上月同期没有完整的日结，暂不比较',
  month: '本月',
  lastMonth: '上月同期',
  compared: '和上月同期比',
  chartSpoken: (from: string, to: string, volume: string, last: string | null) =>
    `${from}至${to}累计业绩 ${volume} 元${last === null ? '' : `，上月同期 ${last} 元`}`,
  people: '人',
  countOf: (count: number) => `${count} 人`,
  of: (count: number) => `/ ${count} 人`,
  active: '活跃会员',
  newInvitees: '新增会员',
  newFirstOrders: '新增首单',

  generations: '两代与合计',
  inMonth: '本月业绩（元）',
  first: '直推',
  second: '间推',
  deeper: '更深',
  counted: (members: number, active: number) => `${members} 人 · 活跃 ${active}`,
  totalOnly: (members: number) => `${members} 人 · 只计合计`,
  generationSpoken: (name: string, people: string, volume: string) =>
    `${name}，${people}，本月业绩 ${volume} 元`,

  ranking: '直推业绩排行',
  byVolume: '按本月业绩',
  team: (count: number) => (count === 0 ? '还没有团队' : `团队 ${count} 人`),
  somebody: '一位会员',
  placeSpoken: (place: number, name: string, team: string, volume: string) =>
    `第 ${place} 名，${name}，${team}，${volume} 元`,
  moreRanked: '再看一些',

  rankOf: (volume: string, next: string) => `${volume} / ${next} 元`,

  emptyTitle: '团队还没有人',
  empty: '邀请的好友注册并经过一次日结后，团队的业绩显示在这里。',
  invite: '去邀请',
  unknownTitle: '还没有日结',
  unknown: '第一次日结后，这里显示团队的业绩。',

  how: {
    volume:
      '本月每天计入日结的订单金额，减去退款，不含你自己的订单。前一天付款的订单，第二天计入。团队以最近一次日结时在你名下的人为准。',
    difference: '同样这些人，上个月同样的天数里计入的业绩。本月减去上月同期，就是差额。',
    active: '本月自己的业绩有增加的会员：本月的订单减去退款大于零。',
    newInvitees: '本月第一次计入日结的团队会员，包括你的好友邀请来的人。',
    newFirstOrders: '月初以前没有业绩，本月有了的会员。',
    generations:
      '直推是你邀请的人，间推是他们邀请的人，业绩都只算本人的订单。更深的人只显示合计，三项加起来就是本月业绩。',
    ranking: '每位直推本人和其团队本月的业绩，从高到低。名字隐去一部分，团队人数不含本人。',
    rank: '团队级别每天按累计的团队业绩重新计算，团队不含自己；退款的订单会减去。',
  },
  total: '合计',
  differenceName: '差额',
  ratioName: '变化',
  allMembers: '团队会员',
  teamVolume: '累计团队业绩',

  progressTitle: '邀请进度',
  progressSpoken: (touched: number, registered: number, ordered: number) =>
    `邀请进度：已打开 ${touched} 人，已注册 ${registered} 人，首单 ${ordered} 人`,
};
