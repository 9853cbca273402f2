// What a piece of code that people write is known to give.

/** Code, with the numbers that it prints when it is run. */
export interface CodeCase {
  readonly name: string;
  readonly code: string;
  /** The value of what is differentiated. */
  readonly value: number;
  /** Its derivatives by inputs, or by nodes. */
  readonly slopes: Readonly<Record<string, number>>;
  readonly inputs?: Readonly<Record<string, number>>;
}
