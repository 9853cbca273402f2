// The loss of a softmax written out, for two classes and more: with p = e^z / (e^z1 + e^z2 ..) or as results of a softmax.

/** Classes for which the written form is known. */
const classes = [2, 3, 4] as const;

/**
 * Written out, and in one: `-(y1*log(p1) + y2*log(p2))` with the probabilities put in, and `-y1*log(p1) - y2*log(p2)`.
 * What flows back to each logit is then the probability minus the label.
 */
export const softmaxLosses: readonly (readonly [from: string, to: string])[] = classes.flatMap((count) => {
  const each = Array.from({ length: count }, (_, i) => i);
  const exponentials = each.map((i) => `exp(z${i})`).join('+');
  const shares = [
    (i: number): string => `exp(z${i})/(${exponentials})`,
    (i: number): string => `softmaxfirst(${[i, ...each.filter((j) => j !== i)].map((j) => `z${j}`).join()})`,
  ];
  const to = `softmaxloss(${each.map((i) => `z${i}`).join()},${each.map((i) => `y${i}`).join()})`;
  return shares.flatMap((share): readonly (readonly [string, string])[] => [
    [`-(${each.map((i) => `y${i}*log(${share(i)})`).join('+')})`, to],
    [each.map((i) => `-y${i}*log(${share(i)})`).join(''), to],
    [each.map((i) => `-(y${i}*log(${share(i)}))`).join(''), to],
  ]);
});
