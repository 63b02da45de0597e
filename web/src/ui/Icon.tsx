/** Small line icons, drawn here so that nothing is fetched. They are decoration: the control beside them has a name. */
const PATHS = {
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14Zm5 12 4.5 4.5',
  close: 'M6 6l12 12M18 6 6 18',
  back: 'M14 6l-6 6 6 6M8 12h11',
  up: 'M6 14l6-6 6 6',
  down: 'M6 10l6 6 6-6',
  copy: 'M9 9h10v10H9zM5 15V5h10',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8Zm0-5v2m0 14v2m9-9h-2M5 12H3m15.4-6.4-1.4 1.4M7 17l-1.4 1.4m12.8 0L17 17M7 7 5.6 5.6',
  moon: 'M19 14.5A7.5 7.5 0 0 1 9.5 5a7.5 7.5 0 1 0 9.5 9.5Z',
  auto: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 0v18',
  warning: 'M12 4 3 19.5h18L12 4Zm0 6v4.5m0 2.6v.1',
  calendar: 'M5 6h14v13H5zM5 10h14M9 3.5V7m6-3.5V7',
  swap: 'M4 9h15l-4-4M20 15H5l4 4',
  fold: 'M3 12h6m-3-3 3 3-3 3M21 12h-6m3-3-3 3 3 3',
  unfold: 'M9 12H3m3-3-3 3 3 3M15 12h6m-3-3 3 3-3 3',
  sort: 'M8 10l4-4 4 4M8 14l4 4 4-4',
  help: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm-2.6 6.6a2.6 2.6 0 1 1 3.8 2.3c-.8.4-1.2.9-1.2 1.8m0 2.6v.1',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  add: 'M12 5v14M5 12h14',
  report: 'M6 3.5h8.5L19 8v12.5H6zM14 3.5V8.5h5M9 12.5h6.5M9 16h6.5',
  grip: 'M9 6v.1M15 6v.1M9 12v.1M15 12v.1M9 18v.1M15 18v.1',
  undo: 'M9 7 5 11l4 4M5 11h9a5 5 0 0 1 0 10h-3',
  redo: 'M15 7l4 4-4 4M19 11h-9a5 5 0 0 0 0 10h3',
  again: 'M19 5v5h-5M5 19v-5h5M18.5 10A7 7 0 0 0 6.4 7.4M5.5 14a7 7 0 0 0 12.1 2.6',
  move: 'M12 3v18M3 12h18M9.5 5.5 12 3l2.5 2.5M9.5 18.5 12 21l2.5-2.5M5.5 9.5 3 12l2.5 2.5M18.5 9.5 21 12l-2.5 2.5',
  lasso: 'M12 4c-5 0-9 2.5-9 6s4 6 9 6 9-2.5 9-6-4-6-9-6ZM7 15.5c-1 1.5-.5 3 1 3s2.5 1.5 1 2.5',
  download: 'M12 4v11m-5-5 5 5 5-5M5 20h14',
  bin: 'M5 7h14M9.5 7V4.5h5V7M7 7l1 13h8l1-13',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
