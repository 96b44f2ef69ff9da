/** 消息. */
export const messagesTexts = {
  title: '消息',
  someone: '一位好友',
  unread: '未读',
  earlier: '更早的消息',
  end: '没有更早的消息了',
  emptyTitle: '还没有消息',
  empty: '订单计入、退款、好友注册和首单，都会在这里告诉你。',
  emptyStep: '去看我的邀请',
  order: '订单已计入',
  orderText: (number: string, amount: string, pool: string, day: string) =>
    `订单 ${number} 付款 ${amount} 元，赠送 ${pool} 积分，${day} 起每日释放。`,
  orderNoGrant: (number: string, amount: string, day: string) =>
    `订单 ${number} 付款 ${amount} 元，${day} 起计入；未达到赠送门槛，没有赠送积分。`,
  orderLate: '付款信息到得晚，所以从这一天起计入。',
  refund: '订单有退款',
  refundText: (number: string, amount: string, voided: string, day: string) =>
    `订单 ${number} 退款 ${amount} 元，赠送的积分池减少 ${voided}，${day} 起计入。其中已经释放的部分会扣回。`,
  refundNoPool: (number: string, amount: string, day: string) =>
    `订单 ${number} 退款 ${amount} 元，${day} 起计入，积分池没有变化。`,
  refundLate: '退款信息到得晚，所以从这一天起计入。',
  invitee: '好友注册了',
  inviteeText: (name: string) => `${name} 通过你的邀请成为会员。`,
  inviteeOrdered: '好友有了首单',
  inviteeOrderedText: (name: string) => `${name} 的第一笔订单已付款。`,
  frozen: '账号已冻结',
  frozenText: (day: string) => `从 ${day} 起暂停释放，积分池保留。有疑问请联系客服。`,
  unfrozen: '账号已恢复',
  unfrozenText: (day: string) => `从 ${day} 起继续释放。`,
  moved: '推荐人已调整',
  movedText: (name: string, day: string) => `客服登记你的推荐人为 ${name}，${day} 起计入。`,
  movedNobody: (day: string) => `客服登记为没有推荐人，${day} 起计入。`,
  unknown: '新消息',
  unknownText: '这条消息要更新后才能查看，请重新打开小程序。',
  added: '积分已补发',
  addedText: (amount: string, note: string) => `客服补发 ${amount} 积分，已计入可用积分：${note}。`,
  removed: '积分已扣减',
  removedText: (amount: string, note: string) =>
    `客服扣减 ${amount} 积分，已从可用积分中减去：${note}。有疑问请联系客服。`,
  late: '当天已经日结，所以顺延到这一天。',
};
