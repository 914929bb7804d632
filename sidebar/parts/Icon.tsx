/** Strokes on a grid of 20 by 20. */
const PATHS = {
  back: 'M12 5l-5 5 5 5',
  cart: 'M2.5 3.5h2.3l1.9 8.5h8.3l1.7-6H5.5M7.8 16v.2M14 16v.2',
  chat: 'M3.5 4.5h13v9h-7l-3.5 3v-3H3.5z',
  check: 'M4 10.5l4 4 8-9',
  clock: 'M10 17a7 7 0 1 0-.1 0zM10 6v4.2l2.8 1.8',
  close: 'M5 5l10 10M15 5L5 15',
  copy: 'M7 7h9.5v9.5H7zM13 7V3.5H3.5V13H7',
  customer: 'M10 10a3.2 3.2 0 1 0-.1 0zM3.8 16.8c.6-3 3-4.6 6.2-4.6s5.6 1.6 6.2 4.6',
  data: 'M8 3l1.4 4.1 4.1 1.4-4.1 1.4L8 14l-1.4-4.1-4.1-1.4 4.1-1.4zM15 12l.7 2 2 .7-2 .7-.7 2-.7-2-2-.7 2-.7z',
  down: 'M5 8l5 5 5-5',
  filter: 'M3.5 4.5h13l-5 6v4l-3 2v-6z',
  info: 'M10 17a7 7 0 1 0-.1 0zM10 9.2v4.3M10 6.5v.2',
  leave: 'M11.5 3.5h-7v13h7M8.5 10H17M14 7l3 3-3 3',
  locate: 'M10 3v3M10 14v3M3 10h3M14 10h3M10 13a3 3 0 1 0-.1 0z',
  mail: 'M3 5h14v10.5H3zM3.5 5.5l6.5 5 6.5-5',
  merge: 'M5 3.5v3c0 3 5 3 5 6v4M15 3.5v3c0 3-5 3-5 6M7.5 14l2.5 2.5 2.5-2.5',
  note: 'M4 16l.7-3.2 8.6-8.6 2.5 2.5-8.6 8.6zM11.7 5.8l2.5 2.5',
  phone:
    'M4.5 3.5h2.7l1.4 3.6-1.8 1.3a9.5 9.5 0 0 0 4.8 4.8l1.3-1.8 3.6 1.4v2.7a1 1 0 0 1-1.1 1A12.8 12.8 0 0 1 3.5 4.6a1 1 0 0 1 1-1.1z',
  plus: 'M10 4v12M4 10h12',
  refresh: 'M16 5v4h-4M4 15v-4h4M15.4 9A5.8 5.8 0 0 0 5 6.8M4.6 11A5.8 5.8 0 0 0 15 13.2',
  right: 'M8 5l5 5-5 5',
  save: 'M4 4h12v12H4zM7 4v4h6V4M7 16v-4.5h6V16',
  search: 'M9 14.5a5.5 5.5 0 1 0-.1 0zM13 13l4 4',
  segments: 'M3.5 3.5h13v13h-13zM3.5 7.8h13M3.5 12.2h13M7.8 3.5v13M12.2 3.5v13',
  send: 'M3 10l14-6.5L13 17l-3.4-4.8zM9.6 12.2L17 3.5',
  settings: 'M3 6h6.2M12.8 6H17M3 14h2.2M8.8 14H17M11 7.8a1.8 1.8 0 1 0-.1 0zM7 15.8a1.8 1.8 0 1 0-.1 0z',
  shield: 'M10 3l6 2.2v4.3c0 3.6-2.5 6.3-6 7.5-3.5-1.2-6-3.9-6-7.5V5.2z',
  stop: 'M5.5 5.5h9v9h-9z',
  table: 'M3 4h14v12H3zM3 8h14M8 8v8',
  today: 'M4 5.5h12v11H4zM4 8.7h12M7 3.5v3M13 3.5v3M7.5 12.5l1.8 1.8 3.2-3.6',
  undo: 'M7 4.5L3.5 8 7 11.5M4 8h7.5a4 4 0 0 1 0 8H8',
  warning: 'M10 3.5l7.5 13h-15zM10 8.5v3.5M10 14v.2',
} as const;

export type IconName = keyof typeof PATHS;

/** A drawing beside words, or inside a button that has its name. */
export function Icon({ name, size = 18 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg class="icon" width={`${size / 16}rem`} viewBox="0 0 20 20" aria-hidden>
      <path d={PATHS[name]} />
    </svg>
  );
}
