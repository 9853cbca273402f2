// The language: what a text means, and what is said about a text that means nothing.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile, evaluate, execute, pageLimits, parseExpr, ProgramError, reverseMode } from '.';
import type { GraphNode, Inputs, ProgramErrorKey } from '.';
import { randomText } from '../../bench/random';

const shown = (node: GraphNode): string =>
  `${node.id}=${node.op}(${node.args.map((arg) => (arg.kind === 'node' ? arg.id : String(arg.value))).join()})`;
const nodesOf = (program: string): string =>
  compile(program)
    .nodes.filter(({ op }) => op !== 'input')
    .map(shown)
    .join(' ');

describe('what a formula means', () => {
  const numbers: Inputs = { a: 3, b: 5, x: 2, θ: 7 };
  test.each([
    ['-2^2', -4],
    ['(-2)^2', 4],
    ['2^-1', 0.5],
    ['2^3^2', 512],
    ['2^-x^2', 1 / 16],
    ['-a^2', -9],
    ['2a', 6],
    ['2(a+b)', 16],
    ['(a+b)(b+1)', 48],
    ['a(b+1)', 18],
    ['a b', 15],
    ['2a b', 30],
    ['(a)2', 6],
    ['1/2a', 1.5],
    ['2^3a', 24],
    ['a**2', 9],
    ['a - -2', 5],
    ['+a', 3],
    ['--a', 3],
    ['a*-b', -15],
    ['a - b - x', -4],
    ['a / b / x', 0.3],
    ['2e1 a', 60],
    ['.5a + 1.', 2.5],
    ['ln(exp(a))', 3],
    ['max(a, b) - min(a, b)', 2],
    ['math.log(8*a, a) - math.log(8, a)', 1],
    ['2sqrt(4)', 4],
    ['2θ', 14],
    ['σ(0)', 0.5],
    ['（ａ＋ｂ）×２ − 1。5÷3', 15.5],
    ['max（a，b）', 5],
    ['a²', 9],
    ['2a²b', 90],
    ['x⁻¹', 0.5],
    ['2^x²', 16],
    ['x¹⁰', 1024],
    ['√4', 2],
    ['√(b+4)²', 9],
    ['2√4', 4],
    ['√√16', 2],
    ['|a-b|', 2],
    ['2|a-b||x-b|', 12],
    ['|a - |x - b||', 0],
    ['max(|-a|, |x|)', 3],
    ['-[a+(b-x)]', -6],
    ['np.exp(0) + math.log(1) + torch.nn.functional.relu(a)', 4],
    ['math.pi - np.pi + np.e', Math.E],
    ['max([a, b]) + sum((a, b, x))', 15],
    ['import numpy as np\nfrom math import exp\nnp.exp(0)', 1],
    ['f(t) = t² + 1; f(a) + f(2x)', 27],
    ['def f(t, s):\n    u = t*s  # a product\n    return u + 1\ny = f(a, b) + f(1, f(x, 1))', 20],
    ['def f(t): return t**2\nf(f(x))', 16],
    ['f = lambda t, s: t - s\ny = f(a, b)', -2],
    ['σ(t) = 2t; σ(a)', 6],
    ['p, q = softmax(0, 0)\np + q', 1],
    ['p, q = softmax(a, b)\nq/p', Math.exp(2)],
    ['a = ?; a + b', 8],
  ])('%s = %d', (formula, wanted) => expect(evaluate(formula, numbers)).toBeCloseTo(wanted, 12));
});

describe('what becomes a node', () => {
  test('each operation; inner ones are named after their line', () =>
    expect(nodesOf('e = (a+b)*(b+1)')).toBe('e_1=add(a,b) e_2=add(b,1) e=mul(e_1,e_2)'));
  test('a generated name goes around the names of the program', () =>
    expect(nodesOf('e_1 = 2a; e = e_1 + 3a')).toBe('e_1=mul(2,a) e_2=mul(3,a) e=add(e_1,e_2)'));
  test('a generated name is never like a unit of a layer, nor like another name', () => {
    expect(nodesOf('a1 = b*c + d')).toBe('a1_i=mul(b,c) a1=add(a1_i,d)');
    expect(nodesOf('x = b*c + d')).toBe('x_i=mul(b,c) x=add(x_i,d)');
    expect(nodesOf('z2_1 = b*c + d')).toBe('z2_1_i=mul(b,c) z2_1=add(z2_1_i,d)');
    expect(nodesOf('y1 = b; y = y1*c + d')).toBe('y1=copy(b) y_2=mul(y1,c) y=add(y_2,d)');
  });
  test('constants and copies', () => expect(nodesOf('x0 = 1; y = x; z = -2')).toBe('x0=copy(1) y=copy(x) z=copy(-2)'));
  test('a line without a name gets one', () => {
    expect(nodesOf('(a+b)(b+1)')).toBe('y_1=add(a,b) y_2=add(b,1) y=mul(y_1,y_2)');
    expect(nodesOf('2y')).toBe('f=mul(2,y)');
    expect(compile('2y').node('f')).toMatchObject({ named: true });
  });
  test('many lines without a name get as many names', () => {
    const { nodes } = compile('a;'.repeat(20_000));
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(20_001);
    expect(nodes.at(-1)?.id).toBe('y');
    expect(nodes.at(-4)?.id).toBe('y_1');
  });
  test('lines come in any order, and stay as written where they can', () =>
    expect(nodesOf('e = c*d; c = a+b; d = b+1')).toBe('c=add(a,b) d=add(b,1) e=mul(c,d)'));
  test('the target is the last line of the text', () => expect(compile('e = c*d; c = a+b; d = b+1').target).toBe('d'));
  test('inputs in the order of their first use', () => expect(compile('y = b + a*c').inputs).toEqual(['a', 'c', 'b']));
  test('edges by argument, both of them where an operand stands twice', () => {
    const graph = compile('y = x*x');
    expect(graph.node('x')?.out).toEqual(['y.0', 'y.1']);
    expect(graph.node('y')?.args.map((arg) => (arg.kind === 'node' ? arg.edge : ''))).toEqual(['y.0', 'y.1']);
    expect(graph.node('nothing')).toBeUndefined();
  });
  test('equal parts are shared when that is wanted', () => {
    const program = 'e = (a+b)*(b+a) + (a+b)';
    expect(nodesOf(program)).toBe('e_1=add(a,b) e_2=add(b,a) e_3=mul(e_1,e_2) e_4=add(a,b) e=add(e_3,e_4)');
    const shared = compile(program, { share: true });
    expect(shared.nodes.map(shown).slice(2).join(' ')).toBe('e_1=add(a,b) e_2=mul(e_1,e_1) e=add(e_2,e_1)');
    expect(execute(reverseMode(shared), { a: 1, b: 2 }).at('g:a')).toBe(7);
    expect(compile('c = a+b; d = a+b; e = c*d', { share: true }).size).toBe(5);
    expect(compile('y = (x - 2) - (2 - x)', { share: true }).size).toBe(4);
  });
  test('the largest of several is one comparison after the other; the smallest as well', () => {
    expect(nodesOf('y = max(a, b, c)')).toBe('y_1=max(b,c) y=max(a,y_1)');
    expect(nodesOf('y = min(a, 2b, c, d)')).toBe('y_1=mul(2,b) y_2=min(c,d) y_3=min(y_1,y_2) y=min(a,y_3)');
    const run = execute(reverseMode(compile('y = max(a, b^2, c)')), { a: 1, b: 3, c: 5 });
    expect([run.at('v:y'), run.at('g:a'), run.at('g:b'), run.at('g:c')]).toEqual([9, 0, 6, 0]);
  });
  test('a logarithm to a base is a quotient of two', () =>
    expect(nodesOf('y = log(x, b)')).toBe('y_1=log(b) y_2=log(x) y=div(y_2,y_1)'));
  test('a function that is not called is a line; its parameters are inputs', () => {
    expect(nodesOf('f(x) = w*x')).toBe('f=mul(w,x)');
    expect(nodesOf('f(x) = w*x; L = (f(x) - y)^2')).toBe('f=mul(w,x) L_1=sub(f,y) L=pow(L_1,2)');
    expect(compile('def f(x):\n  z = 2x\n  return z^2').target).toBe('f');
  });
  test('a function that is called is put in at each call, and is no node', () => {
    expect(nodesOf('f(x) = x^2; y = f(a+1) + f(b)')).toBe('y_1=add(a,1) y_2=pow(y_1,2) y_3=pow(b,2) y=add(y_2,y_3)');
    expect(compile('g(x) = k*x; h(x) = g(g(x)); y = h(2)').inputs).toEqual(['k']);
    expect(nodesOf('f(x) = x^2; y = f(a) + f')).toBe('f=pow(x,2) y_1=pow(a,2) y=add(y_1,f)');
  });
  test('each result of a softmax is a line, with its own entry first', () =>
    expect(nodesOf('p1, p2, p3 = softmax(a, b, 0)')).toBe('p1=softmax(a,b,0) p2=softmax(b,a,0) p3=softmax(0,a,b)'));
  test('a word before a bracket is a product when it is a name', () => {
    expect(nodesOf('rate = 2; y = rate(b+1)')).toBe('rate=copy(2) y_1=add(b,1) y=mul(rate,y_1)');
    expect(nodesOf('y = rate + rate(b+1)')).toBe('y_1=add(b,1) y_2=mul(rate,y_1) y=add(rate,y_2)');
    expect(nodesOf('max = 3; y = max(b)')).toBe('max=copy(3) y=mul(max,b)');
  });
  test('names that mean something to JavaScript are names', () => {
    const graph = compile('y = __proto__ * constructor + toString - hasOwnProperty + then');
    const inputs = JSON.parse('{"__proto__":2,"constructor":3,"toString":5,"hasOwnProperty":7,"then":1}') as Inputs;
    const run = execute(reverseMode(graph), inputs);
    expect(run.at('v:y')).toBe(5);
    expect(run.at('g:__proto__')).toBe(3);
    expect(() => execute(reverseMode(graph), { then: 1 })).toThrow(RangeError);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
  test('letters are composed: é is é', () => expect(compile('y = e\u0301 + \u00e9').inputs).toEqual(['\u00e9']));
  test('comments and empty lines', () =>
    expect(nodesOf('# title\n\nc = a // sum\n;;d = 2c\n')).toBe('c=copy(a) d=mul(2,c)'));
  test('a formula as a tree', () =>
    expect(parseExpr('-y/b')).toEqual({
      kind: 'call',
      op: 'div',
      args: [
        { kind: 'call', op: 'neg', args: [{ kind: 'ref', ref: 'v:y' }] },
        { kind: 'ref', ref: 'v:b' },
      ],
    }));
});

const errors: readonly (readonly [string, ProgramErrorKey, number, number, readonly string[]])[] = [
  ['', 'empty', 1, 1, []],
  [' \n ; # nothing', 'empty', 1, 1, []],
  ['y = (a + b', 'missingParenthesis', 1, 11, [')']],
  ['y = (a + b  \nz = 1', 'missingParenthesis', 1, 11, [')']],
  ['y = a)', 'unexpectedParenthesis', 1, 6, [')']],
  ['y = a +', 'missingOperand', 1, 8, []],
  ['y =', 'missingOperand', 1, 4, []],
  ['y = ()', 'missingOperand', 1, 6, []],
  ['a = 1\ny = a * / 2', 'unexpectedSymbol', 2, 9, ['/']],
  ['y = a = 2', 'unexpectedSymbol', 1, 7, ['=']],
  ['2 = y', 'unexpectedSymbol', 1, 3, ['=']],
  ['y = 2 3', 'unexpectedSymbol', 1, 7, ['3']],
  ['y = a, b', 'unexpectedSymbol', 1, 6, [',']],
  ['y = sen(x)', 'unknownFunction', 1, 5, ['sen']],
  ['y = foo(x, 2)', 'unknownFunction', 1, 5, ['foo']],
  ['y = max(a)', 'wrongNumberOfArguments', 1, 5, ['max', '2', '1']],
  ['y = sin()', 'wrongNumberOfArguments', 1, 5, ['sin', '1', '0']],
  ['y = wsum(a, b, c)', 'wrongNumberOfArguments', 1, 5, ['wsum', 'pairs', '3']],
  ['c = d + 1\nd = c * 2\ne = c', 'selfDefined', 1, 1, ['c', 'd', 'c']],
  ['x = x + 1', 'selfDefined', 1, 1, ['x', 'x']],
  ['c = a\nc = b', 'definedTwice', 2, 1, ['c']],
  ['y = 1.2.3', 'badNumber', 1, 5, ['1.2.']],
  ['y = 1e999', 'badNumber', 1, 5, ['1e999']],
  ['y = .', 'badNumber', 1, 5, ['.']],
  ['y = |a', 'missingParenthesis', 1, 7, ['|']],
  ['y = |a)', 'unexpectedParenthesis', 1, 7, [')']],
  ['y = |a, b|', 'unexpectedSymbol', 1, 7, [',']],
  ['y = a : b', 'unexpectedSymbol', 1, 7, [':']],
  ['y = a ? b', 'unexpectedSymbol', 1, 7, ['?']],
  ['y = x.exp()', 'memberName', 1, 5, ['exp']],
  ['y = f(a)\nf(x) = x', 'definedBelow', 1, 5, ['f']],
  ['f(x) = f(x-1)', 'selfDefined', 1, 8, ['f', 'f']],
  ['f(x) = 2x; y = f(a, b)', 'wrongNumberOfArguments', 1, 16, ['f', '1', '2']],
  ['def f(x):\n y = x', 'missingReturn', 1, 5, ['f']],
  ['p = softmax(a, b)', 'manyResults', 1, 5, ['2']],
  ['p, q = softmax(a, b, c)', 'manyResults', 1, 8, ['3']],
  ['a = ?; a = 2', 'definedTwice', 1, 8, ['a']],
  ['a = 2; a = ?', 'definedTwice', 1, 8, ['a']],
  ['y = a $ b', 'badCharacter', 1, 7, ['$']],
  ['y = e\u0301 😀', 'badCharacter', 1, 8, ['😀']],
  ['y = \ud800', 'badCharacter', 1, 5, ['\ud800']],
];

describe('what is wrong and where', () => {
  test.each(errors)('%j: %s', (program, key, line, column, detail) => {
    expect(() => compile(program)).toThrow(expect.objectContaining({ key, line, column, detail }));
    expect(() => compile(program)).toThrow(ProgramError);
  });
  test('the stretch that is meant', () => {
    expect(() => compile('y = sen(x)')).toThrow(expect.objectContaining({ offset: 4, length: 3 }));
    expect(() => compile('y = (a')).toThrow(expect.objectContaining({ offset: 6, length: 0 }));
  });
});

test('any text is a program or throws ProgramError', () => {
  let programs = 0;
  const attempt = (text: string): void => {
    try {
      const graph = compile(text);
      execute(reverseMode(graph), Object.fromEntries(graph.inputs.map((input, i) => [input, i + 0.5])));
      programs++;
    } catch (error) {
      if (!(error instanceof ProgramError)) throw error;
      expect(error.offset).toBeLessThanOrEqual(text.length);
      expect(error.line).toBeGreaterThan(0);
      expect(error.column).toBeGreaterThan(0);
    }
  };
  for (let seed = 0; seed < 5000; seed++) attempt(randomText(seed));
  expect(programs).toBeGreaterThan(50);
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), attempt), { numRuns: 1000, seed: 1 });
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), attempt), { numRuns: 1000, seed: 1 });
});

describe('limits', () => {
  test('a page refuses what is too long or has too many operations', () => {
    const page = { limits: pageLimits };
    expect(() => compile('a'.repeat(1e7), page)).toThrow(expect.objectContaining({ key: 'tooLong' }));
    expect(() => compile(`y = ${'a+'.repeat(150_000)}a`, page)).toThrow(
      expect.objectContaining({ key: 'tooManyNodes' }),
    );
  });
  test('10^4 nested brackets and signs, 10^5 terms, deep lines', () => {
    expect(evaluate(`${'('.repeat(1e4)}x${')'.repeat(1e4)}`, { x: 3 })).toBe(3);
    expect(evaluate(`${'-'.repeat(10_001)}x`, { x: 3 })).toBe(-3);
    expect(evaluate(`${'sin('.repeat(1e4)}x${')'.repeat(1e4)}`, { x: 0 })).toBe(0);
    expect(evaluate(Array.from({ length: 1e5 }, () => 'x').join('+'), { x: 1 })).toBe(1e5);
    expect(evaluate(Array.from({ length: 1e4 }, () => 'x').join('^'), { x: 1 })).toBe(1);
    const backwards = Array.from({ length: 1e5 }, (_, i) => `n${i} = n${i + 1} + 1`).join('\n');
    expect(execute(reverseMode(compile(backwards), 'n0'), { n100000: 0 }).at('v:n0')).toBe(1e5);
    const cycle = `${backwards}\nn100000 = n0`;
    expect(() => compile(cycle)).toThrow(expect.objectContaining({ key: 'selfDefined' }));
  });
});
