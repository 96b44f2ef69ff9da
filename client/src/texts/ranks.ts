/** The presets' rank names by id (settlement.md 4), where an answer names a rank by its id alone. */
export const ranks = {
  bronze: '青铜',
  silver: '白银',
  gold: '黄金',
  platinum: '铂金',
  diamond: '钻石',
  star: '星耀',
  king: '王者',
};
