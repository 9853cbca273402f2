// What the page around a frame allows.

/** Whether this page stands in a frame that has no origin of its own, as learning platforms embed pages of others. */
export const isInSandbox = (): boolean => window.parent !== window && window.origin === 'null';
