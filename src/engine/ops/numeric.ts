// Functions of one or two numbers that keep their digits where the written formula loses them.

/** t = e^-|x|, the one exponential from which the sigmoid, its slope and the softplus of x and of -x follow. */
export const decay = (x: number): number => Math.exp(-Math.abs(x));

/** The sigmoid of x from its decay t: tiny results are right down to the smallest double. */
export const sigmoidFrom = (x: number, t: number): number => (x < 0 ? t : 1) / (1 + t);

/** log(1+e^x) from the decay of x, without overflow and without cancellation. */
export const softplusFrom = (x: number, t: number): number => Math.max(x, 0) + Math.log1p(t);

/** 1/(1+e^-x). */
export const sigmoid = (x: number): number => sigmoidFrom(x, decay(x));

/** sigma(x) sigma(-x) = t/(1+t)^2: never cancels, where s(1-s) gives 0 from x = 37 on. */
function sigmoidSlope(x: number): number {
  const t = decay(x);
  return t / ((1 + t) * (1 + t));
}

/** log(1+e^x). */
export const softplus = (x: number): number => softplusFrom(x, decay(x));

/** log(sigma(x)) = -softplus(-x); -0 where it is too small to tell. */
export const logSigmoid = (x: number): number => -softplus(-x);

/** The slope of a^b in a; b = 0 is a constant function, at a = 0 too. */
export const powSlope = (a: number, b: number): number => (b === 0 ? 0 : b * Math.pow(a, b - 1));

/** The slope of y = a^b in b; 0^b is the constant 0 for b > 0. */
export const powExponentSlope = (a: number, b: number, y: number): number => (a === 0 && b > 0 ? 0 : y * Math.log(a));

/** -(y log h + (1-y) log(1-h)), where a label of exactly 0 or 1 switches the other term off. */
export function logLoss(h: number, y: number): number {
  if (y === 1) return -Math.log(h);
  if (y === 0) return -Math.log1p(-h);
  return -(y * Math.log(h) + (1 - y) * Math.log1p(-h));
}

/** The slope of the log loss in h: (h-y)/(h(1-h)), for the labels 0 and 1 in one division. */
export function logLossSlope(h: number, y: number): number {
  if (y === 1) return -1 / h;
  if (y === 0) return 1 / (1 - h);
  return (h - y) / (h * (1 - h));
}

/** The slope of the log loss in y. */
export const logLossLabelSlope = (h: number): number => Math.log1p(-h) - Math.log(h);

/** The log loss of h = sigma(z), from z and its decay. */
export function logitLossFrom(z: number, y: number, t: number): number {
  if (y === 1) return softplusFrom(-z, t);
  if (y === 0) return softplusFrom(z, t);
  return y * softplusFrom(-z, t) + (1 - y) * softplusFrom(z, t);
}

/** The log loss of h = sigma(z), from z. */
export const logitLoss = (z: number, y: number): number => logitLossFrom(z, y, decay(z));

/** The slope of the log loss in h = sigma(z), from z: finite as long as h and 1-h are not 0 in truth. */
export function logitLossSlope(z: number, y: number): number {
  if (y === 1) return -(1 + Math.exp(-z));
  if (y === 0) return 1 + Math.exp(z);
  return (sigmoid(z) - y) / sigmoidSlope(z);
}

/** What the slopes of loss and sigmoid multiply to: h - y, also where h has rounded to its label; from z and its decay. */
export const logitLossCollapseFrom = (z: number, y: number, t: number): number =>
  y === 1 ? -sigmoidFrom(-z, t) : sigmoidFrom(z, t) - y;

/** What the slopes of loss and sigmoid multiply to, from z. */
export const logitLossCollapse = (z: number, y: number): number => logitLossCollapseFrom(z, y, decay(z));

/** 1 above 0, else 0: the slope of relu with its convention at the kink. */
export const step = (a: number): number => (a > 0 ? 1 : a <= 0 ? 0 : NaN);

/** 1 when a is the larger of two, 1/2 at a tie, 0 when it is the smaller: the slope of max. */
export const share = (a: number, b: number): number => (a > b ? 1 : a < b ? 0 : a === b ? 0.5 : NaN);
