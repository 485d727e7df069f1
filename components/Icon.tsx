/** Outlines on a 16 × 16 grid, drawn with a 1.5 stroke. */
const PATHS = {
  chevron: 'M6 3.5 10.5 8 6 12.5',
  close: 'm4 4 8 8m0-8-8 8',
  collapse: 'M3 8h8m-3.5-3.5L11 8l-3.5 3.5M13.5 3v10',
  expand: 'M13 8H5m3.5-3.5L5 8l3.5 3.5M2.5 3v10',
  'move-left': 'M2.5 3h11v10h-11zM6.5 3v10',
  'move-right': 'M2.5 3h11v10h-11zM9.5 3v10',
  call: 'M5.6 2.6 4 2.9C2.9 3.1 2.3 4 2.6 5.1c1 4 4.3 7.3 8.3 8.3 1.1.3 2-.3 2.2-1.4l.3-1.6-3-1.5-1.2 1.2a8.4 8.4 0 0 1-3.3-3.300L7.1 5.600z',
  meeting: 'M2.5 4h11v9h-11zM2.5 7h11M5.5 2.500V5m5-2.500V5',
  email: 'M2 3.500h12v9H2zM2.3 4 8 8.8 13.7 4',
  note: 'M3.5 2.500h9v11h-9zM6 6h4M6 8.500h4',
  ticket: 'M2 4.500h12V7a1.2 1.2 0 0 0 0 2.400v2.100H2V9.400A1.2 1.2 0 0 0 2 7zM9.5 5v6.5',
  survey: 'M8 2.2 9.8 6l4.1.5-3 2.8.8 4.100L8 11.400l-3.7 2 .8-4.1-3-2.800L6.2 6z',
  pulse: 'M1.5 8.500h3l2-5 3 9.5 2-4.500h3',
  usage: 'M3 13V9m3.3 4V5m3.4 8V7.500M13 13V3',
  commercial:
    'M8 2v12M11 5c0-1.3-1.3-2-3-2S5 3.7 5 5.200C5 8.5 11 7.3 11 10.6 11 12.2 9.7 13 8 13s-3-.8-3-2.2',
  check: 'm3 8.5 3.2 3.200L13 4.5',
  warning: 'M8 2.5 14 13H2zM8 6.500v3M8 11.300v.2',
  info: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM8 7.300V11M8 5v.2',
  search: 'M7 2.500a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM10.3 10.3 14 14',
  plus: 'M8 3v10M3 8h10',
  link: 'M9 3h4v4m0-4L7.5 8.500M11 9.500V13H3V5h3.5',
  attach: 'm6.5 9.5 3-3M7.2 4.8l1-1a3 3 0 0 1 4.2 4.2l-1 1M8.8 11.200l-1 1a3 3 0 0 1-4.2-4.200l1-1',
  lock: 'M3.500 7h9v6.500h-9zM5.500 7V4.800a2.5 2.5 0 0 1 5 0V7',
  up: 'M8 13V3.500M4 7.500l4-4 4 4',
  down: 'M8 3v9.500M4 8.500l4 4 4-4',
  flat: 'M2.5 8h11M9.5 4l4 4-4 4',
  'band-healthy': 'M8 1.800a6.2 6.2 0 1 1 0 12.400A6.2 6.2 0 0 1 8 1.800zM5 8.300l2.1 2.100L11 6.2',
  'band-watch': 'M8 1.5 14.5 8 8 14.5 1.5 8zM8 5v3.500M8 10.700v.2',
  'band-at-risk': 'M8 1.8 14.8 13.700H1.200zM8 6v4M8 11.800v.2',
  'band-unknown':
    'M8 1.800a6.2 6.2 0 1 1 0 12.400A6.2 6.2 0 0 1 8 1.800zM6.2 6.300A1.9 1.9 0 1 1 8 8.500v.800M8 11.300v.2',
} as const;

export type IconName = keyof typeof PATHS;

/** A picture beside its words; it never stands alone, so a screen reader skips it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      class="bw-icon"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
