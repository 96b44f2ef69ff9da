import { leaf, mark, stalk } from './bamboo';

/** The flat pictures of the client: everything but what is drawn on them for one member. */

const serif = `font-family="Noto Serif CJK SC" font-weight="600"`;
const sans = `font-family="Noto Sans CJK SC"`;
const deep = ['#1f7054', '#1a6349', '#165a43', '#124c38', '#0f3f2f', '#0c3427'] as const;
const fresh = ['#7dbf93', '#74b88b', '#6bb183', '#64a97b', '#5ca274'] as const;

const svg = (width: number, height: number, content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${content}</svg>`;

const text = (x: number, y: number, size: number, colour: string, look: string, words: string): string =>
  `<text x="${x}" y="${y}" font-size="${size}" fill="${colour}" ${look}>${words}</text>`;

/** 5:4, what a friend sees of a shared card; the foot is left free for the name of who invites. */
export function shareCard(): string {
  return svg(
    750,
    600,
    `<defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#f7f3e9"/><stop offset=".55" stop-color="#ecf0e1"/><stop offset="1" stop-color="#dbead9"/></linearGradient>
    <radialGradient id="s"><stop offset="0" stop-color="#fffdf6"/><stop offset="1" stop-color="#fbf6e2"/></radialGradient></defs>
    <rect width="750" height="600" fill="url(#g)"/>
    <circle cx="548" cy="262" r="186" fill="url(#s)"/>
    ${stalk({ x: 676, width: 30, top: -40, heights: [130, 170, 160, 180, 160], colours: fresh, opacity: 0.42 })}
    ${stalk({ x: 594, width: 40, top: -60, heights: [220, 160, 180, 180], colours: fresh })}
    ${stalk({ x: 497, width: 58, top: -70, heights: [178, 186, 210, 190], colours: [deep[0], deep[2], deep[3], deep[5]] })}
    ${leaf(468, 114, 120, 204, '#74b88b')}${leaf(470, 116, 88, 162, '#9bcfa8')}
    ${leaf(614, 164, 122, -20, '#5ca274')}${leaf(614, 166, 92, 22, '#8fc9a0')}
    ${leaf(526, 310, 140, -16, '#2f8a64')}${leaf(526, 312, 98, 24, '#6bb183')}
    ${mark(60, 104, 44, ['#52a071', '#2f8a64', '#10412f'])}
    ${text(120, 98, 38, '#10412f', `${sans} font-weight="700" letter-spacing="1"`, '绿色积分')}
    ${text(56, 262, 112, '#10412f', serif, '每天')}
    ${text(56, 404, 112, '#10412f', serif, '一点绿')}`,
  );
}

/** The poster: art and words above, a white card below for the inviter and the code. */
export function poster(): string {
  return svg(
    750,
    1334,
    `<defs><linearGradient id="g" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#f7f4ea"/><stop offset=".55" stop-color="#e9f0e0"/><stop offset="1" stop-color="#d9e8d6"/></linearGradient>
    <radialGradient id="s" cx=".42" cy=".4"><stop offset="0" stop-color="#fffdf4"/><stop offset="1" stop-color="#f6eed5"/></radialGradient>
    <filter id="d" x="-20%" y="-20%" width="140%" height="160%"><feDropShadow dx="0" dy="18" stdDeviation="26" flood-color="#0d3a2d" flood-opacity=".2"/></filter></defs>
    <rect width="750" height="1334" fill="url(#g)"/>
    <circle cx="500" cy="436" r="216" fill="url(#s)"/>
    ${stalk({ x: 694, width: 30, top: -40, heights: [150, 152, 152, 152, 152, 160], colours: fresh, opacity: 0.34 })}
    ${stalk({ x: 618, width: 41, top: -30, heights: [96, 322, 160, 170, 170], colours: fresh, opacity: 0.72 })}
    ${stalk({ x: 506, width: 66, top: -60, heights: [92, 168, 172, 176, 178, 180], colours: deep })}
    ${leaf(470, 214, 148, 202, '#5ca274')}${leaf(470, 216, 108, 158, '#8fc9a0')}
    ${leaf(542, 212, 168, -26, '#2f8a64')}${leaf(542, 216, 138, 13, '#7dbf93')}
    ${leaf(545, 572, 150, -14, '#1a6349')}${leaf(545, 576, 118, 26, '#5ca274')}
    ${mark(68, 102, 34, ['#52a071', '#2f8a64', '#10412f'])}
    ${text(118, 97, 31, '#10412f', `${sans} font-weight="700" letter-spacing="1"`, '绿色积分')}
    ${text(60, 408, 112, '#10412f', serif, '每天')}
    ${text(60, 554, 112, '#10412f', serif, '一点绿')}
    <rect x="66" y="607" width="56" height="3" fill="#10412f"/>
    ${['购物得积分', '每日释放一部分', '在积分商城换好物'].map((line, at) => text(64, 672 + at * 50, 30, '#24513f', sans, line)).join('')}
    <rect x="40" y="938" width="670" height="284" rx="28" fill="#fff" filter="url(#d)"/>
    ${text(375, 1282, 20, '#4c6a59', `${sans} text-anchor="middle"`, '积分用于平台内兑换，不是投资，不承诺收益；以平台规则为准')}`,
  );
}
