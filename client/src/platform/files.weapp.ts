import Taro from '@tarojs/taro';

export async function handOverFile(name: string, text: string): Promise<'done' | 'cancelled' | 'failed'> {
  const path = `${Taro.env.USER_DATA_PATH}/${name}`;
  const files = Taro.getFileSystemManager();
  try {
    files.writeFileSync(path, text, 'utf8');
    await Taro.shareFileMessage({ filePath: path, fileName: name });
    return 'done';
  } catch (reason) {
    return /cancel/i.test(String((reason as { errMsg?: string })?.errMsg)) ? 'cancelled' : 'failed';
  } finally {
    // What was handed over is not kept here as well.
    files.unlink({ filePath: path });
  }
}
