import background from '../assets/share.jpg';
import { platform } from '../platform/platform';
import { inviteTexts } from '../texts/invite';
import { face, fitting, ink, write } from './words';

/** WeChat shows a shared picture 5:4. */
const size = { width: 750, height: 600 };

/** The picture of a shared card with the name of who invites; without a name it says what the points are for. */
export function drawSharePicture(name: string | null): Promise<string> {
  return platform.drawPicture(size, [background], (context, [art]) => {
    context.drawImage(art!, 0, 0, size.width, size.height);
    if (name === null) {
      write(context, inviteTexts.purpose, { x: 58, y: 508, size: 34, colour: ink.soft });
      return;
    }
    face(context, name, { x: 96, y: 508, radius: 38, colour: ink.paper });
    const line = inviteTexts.invitesYou(fitting(context, name, 34, 180));
    write(context, line, { x: 152, y: 502, size: 34, colour: ink.strong, bold: true });
    write(context, inviteTexts.purpose, { x: 152, y: 542, size: 25, colour: ink.soft });
  });
}
