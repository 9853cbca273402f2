// Which line of a program defines which name.
import { type Tokens, failAtToken, sign, token } from './lexer';
import { nameText } from './names';

/** The line that defines each name; throws ProgramError for a name that two lines define. */
export function findDefinitions(tokens: Tokens): Int32Array {
  const { kinds, values, names } = tokens;
  const definedBy = new Int32Array(names.count).fill(-1);
  let line = 0;
  for (let at = 0; kinds[at] !== token.end; at++) {
    const first = at === 0 || kinds[at - 1] === token.separator;
    if (!first || kinds[at] === token.separator) continue;
    const name = values[at] as number;
    if (kinds[at] === token.name && kinds[at + 1] === sign.equals) {
      if (definedBy[name] !== -1) {
        failAtToken(tokens, 'definedTwice', at, [nameText(names, name)]);
      }
      definedBy[name] = line;
    }
    line++;
  }
  return definedBy;
}
