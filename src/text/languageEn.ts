// Words about the text of a program, what is wrong with it and what it may have meant: English.
const ways: Readonly<Record<string, string>> = {
  '{': 'write ( )',
  '}': 'write ( )',
  '@': 'write the product out: w1*x1 + w2*x2',
  '%': 'write a/100 for a per cent',
  '<': 'use max, min or relu',
  '>': 'use max, min or relu',
  '!': 'write the product out',
  '\\': 'write a formula in LaTeX whole, as \\frac{a}{b}',
  '∑': 'write sum(x1, x2, x3)',
  '∞': 'write a large number, as 1e9',
};

const arities: Readonly<Record<string, string>> = {
  many: 'one argument or more',
  pairs: 'an even number of arguments',
};

const way = (sign: string): string =>
  Object.hasOwn(ways, sign) ? `: ${ways[sign] ?? ''}` : '; write + - * / ^ and ( )';

export const languageWords = {
  programErrors: {
    badCharacter: ([sign = '']: readonly string[]) => `“${sign}” has no meaning here${way(sign)}`,
    badNumber: (detail: readonly string[]) => `“${detail[0] ?? ''}” is not a number; write 0.5 or 2e-3`,
    definedBelow: (detail: readonly string[]) => `the function ${detail[0] ?? ''} comes later; move its line up`,
    definedTwice: (detail: readonly string[]) => `${detail[0] ?? ''} is defined twice; give one of them another name`,
    empty: () => 'Type a formula, such as e = (a+b)(b+1)',
    manyResults: (detail: readonly string[]) =>
      `softmax gives ${detail[0] ?? ''} numbers: name each, as in p1, p2 = softmax(z1, z2)`,
    memberName: (detail: readonly string[]) => `a name has no dot; write ${detail[0] ?? ''}(x)`,
    missingOperand: () => 'something is missing here: a number, a name or ( )',
    missingReturn: (detail: readonly string[]) => `def ${detail[0] ?? ''} needs a line that begins with return`,
    nameTooLong: (detail: readonly string[]) => `a name has at most ${detail[0] ?? ''} characters`,
    missingParenthesis: (detail: readonly string[]) => `“${detail[0] ?? ')'}” is missing here`,
    selfDefined: (detail: readonly string[]) => `${detail[0] ?? ''} is defined by itself: ${detail.join(' → ')}`,
    tooLong: (detail: readonly string[]) => `the text is too long; the limit is ${detail[1] ?? ''} characters`,
    tooManyArguments: (detail: readonly string[]) => `too many arguments; the limit is ${detail[0] ?? ''}`,
    tooManyNodes: (detail: readonly string[]) => `too many nodes; the limit is ${detail[0] ?? ''}`,
    tooManyPaths: (detail: readonly string[]) => `${detail[0] ?? ''} paths: too many to walk one by one`,
    unexpectedParenthesis: () => '“)” has no “(”',
    unexpectedSymbol: ([sign = '']: readonly string[]) =>
      `“${sign}” was not expected here${sign === ',' ? '; a decimal has a point, 0.5' : sign === '=' ? '; a line has one =' : ''}`,
    unknownFunction: (detail: readonly string[]) =>
      `there is no function ${detail[0] ?? ''}; for a product write ${detail[0] ?? ''}*( )`,
    unknownName: (detail: readonly string[]) => `there is no ${detail[0] ?? ''} in this program`,
    wrongNumberOfArguments: ([name = '', wanted = '', given = '']: readonly string[]) =>
      `${name} takes ${arities[wanted] ?? (wanted === '1' ? '1 argument' : `${wanted} arguments`)}, not ${given}`,
  },
  codeLine: (line: number) => `Line ${line} is not understood: `,
  codeProblems: {
    line: () => 'there is no formula in it; write it as one, such as y = w*x + b, or leave it out',
    block: (detail: readonly string[]) =>
      `there is no “${detail[0] ?? ''}” here; write out what it does, a line for each step`,
    array: () => 'only single numbers are read; write each entry as a number of its own, such as x1 = 2.0',
    function: (detail: readonly string[]) => `there is no ${detail[0] ?? ''} here; write out what it computes`,
    gradient: () => 'the page finds gradients by itself; leave out what is computed from them',
  },
  questions: {
    function: (name: string) => `“${name}” has no brackets here. Did you mean`,
    product: (name: string) => `“${name}” is one name. Did you mean`,
    number: (name: string) => `“${name}” is an input here. Did you mean the number`,
    length: (name: string) => `How many entries are in ${name}?`,
    derivative: (name: string) =>
      `The page finds derivatives by itself: type the function, without “${name}”. Or is it`,
    repair: () => 'Did you mean',
  },
  answers: {
    oneName: (name: string) => `one name: ${name}`,
    input: (name: string) => `an input: ${name}`,
  },
  moreQuestions: (count: string) => `${count} more`,
  readAs: 'Read as',
  writeItSo: 'Write it so',
  functions: {
    open: 'Functions',
    groups: {
      basic: 'Basic',
      angles: 'Angles',
      units: 'Units of networks',
      lists: 'Lists',
      losses: 'Losses',
    },
    signs: 'Also: x² √x |x| 2ab f(x) = … def … return, np.exp, # comment, \\frac{a}{b}',
  },
} as const;
