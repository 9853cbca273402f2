// What is known of the classic mistakes before their rules are there: their names, in the order in which they are listed.

/** The names of the mistakes that are made on purpose. */
export const mistakeIds = ['overwrite', 'updated', 'slope', 'squared', 'bias', 'once', 'order'] as const;

/** One of these names. */
export type MistakeId = (typeof mistakeIds)[number];

/** How far weights move in a step of gradient descent when nothing else is said: the rate of M. Mazur's example. */
export const defaultRate = 0.5;
