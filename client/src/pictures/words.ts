/** Printed pictures have their own ink: they leave the app, where no token and no dark mode follows them. */
export const ink = {
  strong: '#10412f',
  soft: '#4c6a59',
  plain: '#211f1b',
  face: '#e9f3ea',
  paper: '#ffffff',
  accent: '#1b6a4f',
};

const family = '-apple-system, "PingFang SC", "Noto Sans CJK SC", "WenQuanYi Micro Hei", sans-serif';

/** One line of words; (x, y) is where its baseline begins, or its middle with `centred`. Answers how wide it is. */
export function write(
  context: CanvasRenderingContext2D,
  words: string,
  {
    x,
    y,
    size,
    colour,
    bold = false,
    centred = false,
  }: {
    x: number;
    y: number;
    size: number;
    colour: string;
    bold?: boolean;
    centred?: boolean;
  },
): number {
  context.font = `${bold ? 600 : 400} ${size}px ${family}`;
  context.fillStyle = colour;
  context.textAlign = centred ? 'center' : 'left';
  context.fillText(words, x, y);
  return context.measureText(words).width;
}

/** A round face with the last letter of the name, as the app shows a member. */
export function face(
  context: CanvasRenderingContext2D,
  name: string,
  { x, y, radius, colour }: { x: number; y: number; radius: number; colour: string },
): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = colour;
  context.fill();
  const size = Math.round(radius * 0.9);
  write(context, [...name].at(-1) ?? '', {
    x,
    y: y + size * 0.36,
    size,
    colour: ink.accent,
    bold: true,
    centred: true,
  });
}

/** As many letters as fit into the width, with an ellipsis where some are left out. */
export function fitting(
  context: CanvasRenderingContext2D,
  words: string,
  size: number,
  width: number,
): string {
  context.font = `600 ${size}px ${family}`;
  if (context.measureText(words).width <= width) return words;
  const letters = [...words];
  while (letters.length > 1 && context.measureText(`${letters.join('')}…`).width > width) letters.pop();
  return `${letters.join('')}…`;
}
