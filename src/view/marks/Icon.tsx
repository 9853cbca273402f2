// The few signs of the interface, drawn as strokes on a 24 px square.

const paths = {
  first: 'M6 5v14M19 5 9 12l10 7z',
  previous: 'M17 5 7 12l10 7z',
  play: 'M8 5v14l11-7z',
  pause: 'M8 5v14M16 5v14',
  next: 'M7 5l10 7-10 7z',
  last: 'M18 5v14M5 5l10 7-10 7z',
  share: 'M5 14v5h14v-5M12 15V4M8 8l4-4 4 4',
  help: 'M9.2 9a3 3 0 1 1 4.3 2.7c-1 .5-1.5 1.2-1.5 2.3M12 17.6v.2',
  light:
    'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8M12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4',
  dark: 'M19 14.5A7.5 7.5 0 0 1 9.5 5a7.5 7.5 0 1 0 9.5 9.5z',
  projector: 'M3 5h18v11H3zM12 16v3M8 21l4-2 4 2',
  undo: 'M8 5 4 9l4 4M4 9h10a5 5 0 0 1 0 10h-4',
  reset: 'M5 12a7 7 0 1 0 2.2-5.1M5 4v4h4',
  close: 'M6 6l12 12M18 6 6 18',
  ask: 'M4 4.5h16v15H4zM9.8 9.8a2.2 2.2 0 1 1 3.2 2c-.7.4-1 .8-1 1.5M12 16v.2',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  overview: 'M4 5h7v6H4zM13 5h7v6h-7zM4 13h7v6H4zM13 13h7v6h-7z',
  fit: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  inputs: 'M4 7h9M17 7h3M15 4.5v5M4 17h3M11 17h9M9 14.5v5',
} as const;

export type IconName = keyof typeof paths;

const filled: ReadonlySet<IconName> = new Set(['first', 'previous', 'play', 'next', 'last']);

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className={filled.has(name) ? 'icon filled' : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}

/** The mark of Adjoint: a value goes forward, an adjoint comes back. */
export function Logo() {
  return (
    <svg className="logo" viewBox="0 0 32 32" aria-hidden="true">
      <path className="logo-value" d="M5 25C14 25 12 8 26 7" />
      <path className="logo-adjoint" d="M27 10C25 20 18 25 9 26" />
      <circle cx="5" cy="25" r="3.5" />
      <circle cx="17" cy="13" r="3" />
      <circle cx="27" cy="7" r="3.5" />
    </svg>
  );
}
