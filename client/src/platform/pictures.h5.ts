/** Pictures in a browser: a canvas that is never shown. */

export async function drawPicture(
  { width, height }: { width: number; height: number },
  sources: readonly string[],
  draw: (context: CanvasRenderingContext2D, loaded: CanvasImageSource[]) => void,
): Promise<string> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  draw(context, await Promise.all(sources.map(load)));
  return canvas.toDataURL('image/jpeg', 0.92);
}

export async function savePicture(path: string, name: string): Promise<'saved'> {
  const link = document.createElement('a');
  link.href = path;
  link.download = `${name}.jpg`;
  link.click();
  return 'saved';
}

async function load(source: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = source;
  await image.decode();
  return image;
}
