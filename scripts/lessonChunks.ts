// The chunks of lessons by the names that lessons have in addresses, so that the page can ask for the right one early.

/** Lessons with chunks of their own, by the modules that make them. */
const lessons: ReadonlyMap<string, string> = new Map([
  ['curves/sigmoid', 'sigmoid'],
  ['curves/loss', 'loss'],
  ['curves/slope', 'slope'],
  ['graph/graph', 'graph'],
  ['backprop/backprop', 'network'],
]);

/** The pattern for the file of a chunk of these modules; that of a lesson says so, and which. */
export function chunkFile(modules: readonly string[]): string {
  const [lesson] = modules.flatMap((module) => lessons.get(/\/src\/lessons\/(.+)\.ts$/.exec(module)?.[1] ?? '') ?? []);
  return lesson === undefined ? 'assets/[name]-[hash].js' : `assets/lesson-${lesson}-[hash].js`;
}

/** Modules that doors of the start pass on to what comes later, and which the page does not start with. */
const passedOn = /\/src\/text\/(?:share|shareEn|shareZh|lessonFile)\.ts$/;

/** Whether a module that the page reaches at once is one that it starts with. */
export const isOfStart = (module: string): boolean => !passedOn.test(module);

/** The files of lessons among those of a build, by the names of the lessons. */
export const lessonFiles = (files: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    files.flatMap((file) => {
      const lesson = /^assets\/lesson-(\w+)-[^/]{8}\.js$/.exec(file)?.[1];
      return lesson === undefined ? [] : [[lesson, file] as const];
    }),
  );
