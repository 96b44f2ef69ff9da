export const brand = '绿色积分';
