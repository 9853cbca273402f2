// What the bench uses of TensorFlow.js, so that types and lint need no package of the bench.
declare module '@tensorflow/tfjs' {
  export interface Tensor {
    dataSync(): Float32Array;
    add(other: Tensor): Scalar;
    sub(other: Tensor): Scalar;
    mul(other: Tensor): Scalar;
    neg(): Scalar;
    exp(): Scalar;
    log(): Scalar;
    sigmoid(): Scalar;
    tanh(): Scalar;
    square(): Scalar;
    sin(): Scalar;
  }
  export type Scalar = Tensor;
  export function setBackend(name: 'cpu'): Promise<boolean>;
  export function scalar(value: number): Scalar;
  export function tensor2d(rows: readonly (readonly number[])[]): Tensor;
  export function ones(shape: readonly number[]): Tensor;
  export function concat(tensors: readonly Tensor[]): Tensor;
  export function matMul(a: Tensor, b: Tensor): Tensor;
  export function sigmoid(x: Tensor): Tensor;
  export function log(x: Tensor): Tensor;
  export function sub(a: Tensor | number, b: Tensor | number): Tensor;
  export function neg(x: Tensor): Tensor;
  export function sum(x: Tensor): Scalar;
  export function tidy(body: () => void): void;
  export function valueAndGrads(
    f: (...inputs: Tensor[]) => Scalar,
  ): (inputs: readonly Tensor[]) => { readonly value: Scalar; readonly grads: readonly Tensor[] };
}
