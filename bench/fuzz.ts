// The fuzzer: `npm run fuzz [programs | links | presses | files | soak] [count] [first seed]`; without a name, all of them.
import { fuzzPage, soakPage } from './fuzz/page';
import { fuzzPrograms } from './fuzz/programs';

const words = process.argv.slice(3);
const kind = words.find((word) => Number.isNaN(Number(word)));
const [count, from = 0] = words.map(Number).filter((number) => !Number.isNaN(number));
const wanted = (name: string): boolean => kind === undefined || kind === name;

let bad = 0;
if (wanted('programs')) fuzzPrograms(count ?? 100_000);
for (const each of ['links', 'presses', 'files'] as const)
  if (wanted(each)) bad += await fuzzPage(each, count ?? 100_000, from);
if (wanted('soak')) bad += await soakPage(count ?? 20_000);
process.exitCode = bad === 0 ? 0 : 1;
