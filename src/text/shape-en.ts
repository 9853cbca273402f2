// The words of networks of any shape in English.
export const shapes = {
  units: (count: number) => `${count} units`,
  leftOut: (count: number) => `${count} left out`,
  recursion: 'The same form in each layer',
};
