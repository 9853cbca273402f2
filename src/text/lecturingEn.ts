// Words of the lecturer’s console: English.
export const lecturing = {
  title: 'The audience’s window is open',
  hint: 'Drag it to the projector; press F there for full screen.',
  clock: 'Clock',
  timer: 'Time since the window was opened',
  now: 'Now',
  next: 'Next',
  ask: 'Ask',
  askFor: 'what will this come to?',
  dark: 'The hall is dark (B)',
  white: 'The hall is white (W)',
  end: 'the end of the lesson',
  close: 'Close it',
} as const;
