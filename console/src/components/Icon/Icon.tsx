import type { ReactElement } from 'react';

/** On a grid of 24, as thin lines. */
const paths = {
  chart: 'M4 20h16M6.5 16v-5M11 16V5.500M15.500 16V9M19 16v-3',
  person:
    'M12 3.800a4 4 0 1 0 0 8 4 4 0 1 0 0-8M4.500 20.500c.6-4.300 3.500-6.500 7.500-6.500s6.900 2.200 7.500 6.500',
  leaves:
    'M4 20v-3c0-2.500 1.300-4 4-4.500V16c0 2.500-1.300 4-4 4ZM10 20v-7.500c0-2.500 1.300-4 4-4.500v8c0 2.500-1.300 4-4 4ZM16 20V9c0-2.500 1.300-4 4-4.500V16c0 2.500-1.300 4-4 4Z',
  people:
    'M9 4.400a3.600 3.600 0 1 0 0 7.200 3.600 3.600 0 1 0 0-7.200M2.500 20c.5-3.800 3-5.800 6.500-5.800s6 2 6.500 5.800M15.500 4.700a3.600 3.600 0 0 1 0 6.600M18 14.800c2 .8 3.200 2.600 3.500 5.200',
  balance: 'M5 8h14M5 8l4-4M5 8l4 4M19 16H5M19 16l-4-4M19 16l-4 4',
  page: 'M6 3h8l4.500 4.500V21H6ZM13.500 3.200V8h4.800',
  book: 'M12 6.200C10 4.800 7 4.300 3.500 4.500V19c3.500-.2 6.500.3 8.500 1.700 2-1.400 5-1.900 8.500-1.700V4.500C17 4.300 14 4.800 12 6.200ZM12 6.200v14.500',
  receipt:
    'M5.500 3h13v18l-2.200-1.500-2.150 1.500-2.150-1.500-2.150 1.500-2.150-1.500-2.200 1.500ZM9 8.500h6M9 12.500h6',
  exchange: 'M7.500 4 4 7.500 7.500 11M4 7.500h16M16.500 13l3.500 3.500-3.500 3.500M20 16.500H4',
  search: 'M10.500 4a6.500 6.500 0 1 0 0 13 6.500 6.500 0 1 0 0-13M15.300 15.300 20 20',
  play: 'M8 5.500 18 12 8 18.500Z',
  check: 'm5 12.500 4.700 4.700L19.500 7',
  warning: 'M12 4 2.800 20h18.400ZM12 10v4.500M12 17.200v.01',
  forward: 'm9 5 7 7-7 7',
  back: 'm15 5-7 7 7 7',
  download: 'M12 3.500v11.500M7 10.500l5 5 5-5M4 20h16',
  copy: 'M8 8h12.500v12.500H8ZM4.500 15.500H3.500v-12h12v1.500',
  bookmark: 'M7 4h10v16.500l-5-4-5 4Z',
  lock: 'M4.500 10.500h15V21h-15ZM8 10.500V7.500a4 4 0 0 1 8 0v3',
  plus: 'M12 5v14M5 12h14',
  close: 'M5.500 5.500l13 13M18.500 5.500l-13 13',
};
export type IconName = keyof typeof paths;

/** A line icon in the colour of the text around it; always beside words or a label, so never read aloud. */
export function Icon({ name, size = 17 }: { name: IconName; size?: number }): ReactElement {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
