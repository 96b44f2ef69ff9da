import { face, fitting, ink, write } from '../../pictures/words';
import { platform } from '../../platform/platform';
import { posterTexts } from '../../texts/poster';
import background from './poster.jpg';

export const posterSize = { width: 750, height: 1334 };

/** With its quiet zone: from a hand's breadth away a phone still reads it. */
const codePx = 232;

interface PosterWords {
  name: string | null;
  inviteCode: string;
  /** The mini-program code as a data URL. */
  code: string;
}

/** The poster of one member: the art, who invites, and the code. Resolves with the picture's path. */
export function drawPoster({ name, inviteCode, code }: PosterWords): Promise<string> {
  return platform.drawPicture(posterSize, [background, code], (context, [art, codePicture]) => {
    context.drawImage(art!, 0, 0, posterSize.width, posterSize.height);
    context.drawImage(codePicture!, 452, 964, codePx, codePx);
    const shown = name ?? posterTexts.friend;
    face(context, shown, { x: 118, y: 1032, radius: 38, colour: ink.face });
    write(context, fitting(context, shown, 33, 250), {
      x: 174,
      y: 1026,
      size: 33,
      colour: ink.plain,
      bold: true,
    });
    write(context, posterTexts.invites, { x: 174, y: 1063, size: 24, colour: ink.soft });
    write(context, posterTexts.scan, { x: 80, y: 1124, size: 24, colour: ink.soft });
    const label = write(context, posterTexts.code, { x: 80, y: 1160, size: 24, colour: ink.soft });
    write(context, inviteCode, { x: 80 + label + 8, y: 1160, size: 25, colour: ink.plain, bold: true });
  });
}
