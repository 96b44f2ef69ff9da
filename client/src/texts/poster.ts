/** 海报. What is printed on it tells the use and promises nothing. */
export const posterTexts = {
  title: '海报',
  friend: '一位好友',
  invites: '邀请你一起来',
  scan: '长按识别小程序码',
  code: '邀请码',
  spoken: (code: string) => `邀请海报，上面有你的小程序码和邀请码 ${code}`,
  save: '保存到相册',
  download: '下载海报',
  saved: '已保存',
  failed: '没有保存成功，请检查手机空间后再试',
  note: '好友扫码打开后，30 天内注册，就由你邀请。分享本身没有奖励。',
  refusedTitle: '没有相册权限',
  refused: '你之前没有允许保存到相册。可以在设置里打开，再回来保存。',
  openSettings: '去设置',
};
