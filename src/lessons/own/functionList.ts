// The functions that a reader can call, in groups: what stands in the list beside the editor.

export type FunctionGroup = 'basic' | 'angles' | 'units' | 'lists' | 'losses';

/** Each function as it is put into a text; the caret goes to the first bracket. */
export const functionList: Readonly<Record<FunctionGroup, readonly string[]>> = {
  basic: ['exp()', 'log()', 'sqrt()', 'abs()', 'square()', 'max(, )', 'min(, )', 'log10()', 'log2()', 'log1p()'],
  angles: ['sin()', 'cos()', 'tan()', 'asin()', 'acos()', 'atan()', 'sinh()', 'cosh()', 'tanh()'],
  units: ['sigmoid()', 'relu()', 'leakyrelu()', 'gelu()', 'silu()', 'softplus()', 'logsigmoid()', 'erf()', 'sign()'],
  lists: ['sum(, )', 'mean(, )', 'logsumexp(, )', 'wsum(, , , )', 'p1, p2 = softmax(, )'],
  losses: ['logloss(, )', 'squaredloss(, )', 'logitloss(, )', 'softmaxloss(, , , )', 'l2(, )'],
};
