import Taro from '@tarojs/taro';

/** Pictures inside WeChat: an off-screen canvas, files of the mini-program's own, and the phone's album. */

export async function drawPicture(
  { width, height }: { width: number; height: number },
  sources: readonly string[],
  draw: (context: CanvasRenderingContext2D, loaded: CanvasImageSource[]) => void,
): Promise<string> {
  const canvas = Taro.createOffscreenCanvas({ type: '2d', width, height });
  const context = canvas.getContext('2d') as CanvasRenderingContext2D | null;
  if (context === null) throw new Error('no canvas');
  draw(context, await Promise.all(sources.map((source) => load(canvas, source))));
  const { tempFilePath } = await Taro.canvasToTempFilePath({
    // The base library takes an off-screen canvas as well; Taro's types know the one on a page only.
    canvas: canvas as unknown as Taro.Canvas,
    ...{ x: 0, y: 0, width, height, destWidth: width, destHeight: height },
    fileType: 'jpg',
    quality: 0.92,
  });
  return tempFilePath;
}

/** The first time WeChat asks the person; a refusal is remembered by WeChat and undone in the settings only. */
export async function savePicture(path: string): Promise<'saved' | 'refused' | 'cancelled' | 'failed'> {
  try {
    await Taro.saveImageToPhotosAlbum({ filePath: path });
    return 'saved';
  } catch (reason) {
    const message = (reason as { errMsg?: string }).errMsg ?? '';
    if (/cancel/i.test(message)) return 'cancelled';
    return /auth|denied|deny/i.test(message) ? 'refused' : 'failed';
  }
}

export async function openPermissions(): Promise<void> {
  await Taro.openSetting();
}

interface ImageOfCanvas {
  src: string;
  onload(): void;
  onerror(reason: unknown): void;
}

function load(canvas: Taro.OffscreenCanvas, source: string): Promise<CanvasImageSource> {
  return new Promise((resolve, reject) => {
    const image = (canvas as unknown as { createImage(): ImageOfCanvas }).createImage();
    image.onload = () => resolve(image as unknown as CanvasImageSource);
    image.onerror = reject;
    image.src = source.startsWith('data:') ? fileOf(source) : source;
  });
}

/** Older base libraries draw no data URL: the picture goes through a file of the mini-program's own. */
function fileOf(dataUrl: string): string {
  const path = `${Taro.env.USER_DATA_PATH}/drawn`;
  Taro.getFileSystemManager().writeFileSync(path, dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64');
  return path;
}
