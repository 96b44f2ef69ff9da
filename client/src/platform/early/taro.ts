/** Of Taro what the parts of the early card need (drawCard.h5.tsx), before Taro is there. It reads what Taro keeps. */
export default {
  getStorageSync(key: string): unknown {
    try {
      return JSON.parse(window.localStorage.getItem(key) ?? '').data;
    } catch {
      return '';
    }
  },
  /** Nobody can choose anything yet. */
  setStorageSync(): void {},
};
