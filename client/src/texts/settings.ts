/** 设置. */
export const settingsTexts = {
  title: '设置',
  type: '字号',
  types: { standard: '标准', large: '大', larger: '特大' },
  typeNote: '在手机系统的字号之上再放大，所有页面一起变。',
  sample: '今日释放',
  sampleText: '每一笔都写明来处，点开看怎么算的。',
  look: '外观',
  looks: { system: '跟随系统', light: '浅色', dark: '深色' },
  hide: '隐藏金额',
  hideNote: '在别人身边打开时，不露出数字',
  on: '已开启',
  off: '已关闭',
  version: '版本',
  agreement: '用户协议',
  privacy: '隐私政策',
};
