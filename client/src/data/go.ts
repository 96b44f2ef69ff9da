import Taro from '@tarojs/taro';

let isGoing = false;

/** Opens a page; a second tap before it stands does nothing. */
export async function go(url: string): Promise<void> {
  if (isGoing) return;
  isGoing = true;
  try {
    await Taro.navigateTo({ url });
  } finally {
    isGoing = false;
  }
}
