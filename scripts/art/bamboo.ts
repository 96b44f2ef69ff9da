/** Bamboo, the only motif of the house, as SVG: a stalk of segments and pairs of leaves. */

interface Stalk {
  /** Middle, width, and where the first segment begins. */
  x: number;
  width: number;
  top: number;
  /** Heights of the segments from the top down. */
  heights: readonly number[];
  /** Colours of the segments, one each. */
  colours: readonly string[];
  opacity?: number;
}

const gap = 7;

export function stalk({ x, width, top, heights, colours, opacity = 1 }: Stalk): string {
  let y = top;
  const segments = heights.map((height, at) => {
    // A segment is a little wider the nearer it is to the ground.
    const own = width + at * 1.2;
    const left = x - own / 2;
    const light = `<rect x="${left + own * 0.2}" y="${y + 12}" width="${own * 0.08}" height="${height - 24}" rx="3" fill="#fff" opacity=".13"/>`;
    const body = `<rect x="${left}" y="${y}" width="${own}" height="${height}" rx="${Math.min(11, own / 6)}" fill="${colours[at % colours.length]}"/>`;
    y += height + gap;
    return body + light;
  });
  return `<g opacity="${opacity}">${segments.join('')}</g>`;
}

/** A leaf from its stem at (x, y), so long, turned by so many degrees: 0 points to the right. */
export function leaf(x: number, y: number, length: number, degrees: number, colour: string): string {
  const belly = length * 0.26;
  const blade = `M0 0C${length * 0.22} ${-belly} ${length * 0.66} ${-belly * 0.95} ${length} 0C${length * 0.7} ${belly * 0.55} ${length * 0.3} ${belly * 0.6} 0 0Z`;
  const rib = `M${length * 0.06} -1Q${length * 0.5} ${-belly * 0.34} ${length * 0.92} -1`;
  return `<g transform="translate(${x} ${y}) rotate(${degrees})"><path d="${blade}" fill="${colour}"/><path d="${rib}" fill="none" stroke="#fff" stroke-width="1.2" opacity=".28"/></g>`;
}

/** The mark: three leaves, each taller than the last. (x, y) is its lower left corner. */
export function mark(
  x: number,
  y: number,
  height: number,
  colours: readonly [string, string, string],
): string {
  const unit = height / 32;
  const one = (left: number, tall: number, colour: string) =>
    `<path transform="translate(${left * unit} ${-tall * unit}) scale(${unit})" d="M0 ${tall}V7.500C0 3.400 3.400 0 7.600 0H8.600V${tall - 7.5}C8.600 ${tall - 3.4} 5.200 ${tall} 1 ${tall}Z" fill="${colour}"/>`;
  return `<g transform="translate(${x} ${y})">${one(0, 13, colours[0])}${one(11, 22, colours[1])}${one(22, 31, colours[2])}</g>`;
}
